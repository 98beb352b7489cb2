# ruff: noqa: E501
"""Writes ``src/readout_check/lexicon/countries.py``. A development-time tool; nothing of it is needed at run time.

Sources: English territory names from Unicode CLDR (through the package ``babel``, Unicode licence), formal names from
the package ``rigour`` (MIT licence), and the table below: demonyms, capitals with their spellings, short forms. Every
demonym and capital of the table is looked up in ``rigour``'s names and places, and those it does not know are printed
for a second look. Run it in an environment that has ``babel`` and ``rigour``::

    python bench/generate_countries.py > src/readout_check/lexicon/countries.py
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator

# code | other names | demonyms (plural made unless it ends in s, sh, ch) | capitals, spellings after "="
HAND = """
AD||Andorran|Andorra la Vella
AE|UAE;U.A.E.;Emirates;the Emirates|Emirati|Abu Dhabi
AF|Islamic Republic of Afghanistan|Afghan;Afghani|Kabul
AG|Antigua and Barbuda;Antigua|Antiguan;Barbudan|St. John's=Saint John's
AL||Albanian|Tirana
AM||Armenian|Yerevan
AO||Angolan|Luanda
AR||Argentine;Argentinian;Argentinean|Buenos Aires
AT||Austrian|Vienna
AU|Commonwealth of Australia|Australian;Aussie|Canberra
AZ||Azerbaijani;Azeri|Baku
BA|Bosnia;Bosnia and Herzegovina;BiH|Bosnian;Bosnian and Herzegovinian|Sarajevo
BB||Barbadian;Bajan|Bridgetown
BD||Bangladeshi|Dhaka=Dacca
BE||Belgian|-Brussels
BF||Burkinabe;Burkinabè;Burkinabé|Ouagadougou
BG||Bulgarian|Sofia
BH||Bahraini|Manama
BI||Burundian|Gitega;Bujumbura
BJ||Beninese;Beninois|Porto-Novo;Cotonou
BN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Plurinational State of Bolivia|Bolivian|La Paz;Sucre
BR||Brazilian|Brasília=Brasilia
BS|Bahamas;The Bahamas|Bahamian|Nassau
BT||Bhutanese|Thimphu
BW||Botswanan;Motswana;Batswana|Gaborone
BY||Belarusian;Belarussian;Byelorussian|Minsk
BZ||Belizean|Belmopan
CA||Canadian|Ottawa
CD|DRC;DR Congo;D.R. Congo;Democratic Republic of Congo;Democratic Republic of the Congo;Congo-Kinshasa|Congolese|Kinshasa
CF|CAR|Central African|Bangui
CG|Congo;Congo Republic;Republic of Congo;Congo-Brazzaville|Congolese|Brazzaville
CH|Swiss Confederation|Swiss|Bern=Berne
CI|Ivory Coast;Côte d'Ivoire;Republic of Côte d'Ivoire|Ivorian;Ivoirian|Yamoussoukro;Abidjan
CL||Chilean|Santiago=Santiago de Chile
CM||Cameroonian|Yaoundé
CN|PRC;P.R. China;mainland China|Chinese|Beijing=Peking
CO||Colombian|Bogotá
CR||Costa Rican|San José
CU||Cuban|Havana
CV|Cabo Verde;Cape Verde|Cape Verdean;Cabo Verdean|Praia
CY||Cypriot;Greek Cypriot|Nicosia=Lefkosia
CZ|Czech Republic;Czechia|Czech|Prague
DE|FRG|German|Berlin
DJ||Djiboutian|
DK|Kingdom of Denmark|Danish;Dane|Copenhagen
DM|Commonwealth of Dominica|Dominican|Roseau
DO||Dominican|Santo Domingo
DZ||Algerian|Algiers
EC||Ecuadorian;Ecuadorean|Quito
EE||Estonian|Tallinn
EG||Egyptian|Cairo
ER||Eritrean|Asmara
ES||Spanish;Spaniard|Madrid
ET||Ethiopian|Addis Ababa=Addis
FI||Finnish;Finn|Helsinki
FJ||Fijian|Suva
FM|Micronesia;Federated States of Micronesia|Micronesian|Palikir
FR||French|Paris
GA||Gabonese|Libreville
GB|UK;U.K.;Britain;Great Britain|British;Briton;Brit|London
GD||Grenadian|St. George's=Saint George's
GE|Republic of Georgia|Georgian|Tbilisi
GH||Ghanaian|Accra
GM|The Gambia;Gambia|Gambian|Banjul
GN||Guinean|Conakry
GQ||Equatorial Guinean;Equatoguinean|Malabo
GR||Greek;Hellenic|Athens
GT||Guatemalan|Guatemala City
GW||Bissau-Guinean|Bissau
GY||Guyanese|Georgetown
HN||Honduran|Tegucigalpa
HR||Croatian;Croat|Zagreb
HT||Haitian|Port-au-Prince
HU||Hungarian|Budapest
ID||Indonesian|Jakarta;Nusantara
IE|Irish Republic|Irish;Irishman;Irishmen|Dublin
IL||Israeli|
IN||Indian|New Delhi=Delhi
IQ||Iraqi|Baghdad
IR|Islamic Republic of Iran|Iranian|Tehran=Teheran
IS||Icelandic;Icelander|Reykjavík=Reykjavik
IT||Italian|Rome
JM||Jamaican|Kingston
JO|Hashemite Kingdom of Jordan|Jordanian|Amman
JP||Japanese|Tokyo
KE||Kenyan|Nairobi
KG||Kyrgyz;Kyrgyzstani;Kirghiz|Bishkek
KH||Cambodian;Khmer|Phnom Penh
KI||I-Kiribati;Kiribatian|Tarawa=South Tarawa
KM|The Comoros;Union of the Comoros|Comorian;Comoran|Moroni
KN|St. Kitts and Nevis;Saint Kitts and Nevis;St Kitts|Kittitian;Nevisian|Basseterre
KP|DPRK;D.P.R.K.;Democratic People's Republic of Korea|North Korean|Pyongyang
KR|ROK;Republic of Korea;South Korea;Korea|South Korean;Korean|Seoul
KW|State of Kuwait|Kuwaiti|Kuwait City
KZ||Kazakh;Kazakhstani|Astana=Nur-Sultan=Nursultan
LA|Lao PDR;Lao P.D.R.;Lao People's Democratic Republic|Lao;Laotian|Vientiane
LB|Lebanese Republic|Lebanese|Beirut
LC|St. Lucia;Saint Lucia|Saint Lucian;St. Lucian|Castries
LI||Liechtenstein;Liechtensteiner|Vaduz
LK||Sri Lankan|Colombo;Sri Jayawardenepura Kotte
LR||Liberian|Monrovia
LS|Kingdom of Lesotho|Basotho;Mosotho|Maseru
LT||Lithuanian|Vilnius
LU|Grand Duchy of Luxembourg|Luxembourgish;Luxembourger;Luxembourgian|
LV||Latvian|Riga
LY|State of Libya|Libyan|Tripoli
MA|Kingdom of Morocco|Moroccan|Rabat
MC|Principality of Monaco|Monegasque;Monégasque;Monacan|
MD|Republic of Moldova;Moldavia|Moldovan|Chișinău=Chisinau=Kishinev
ME||Montenegrin|Podgorica
MG||Malagasy;Madagascan|Antananarivo
MH||Marshallese|Majuro
MK|North Macedonia;Republic of North Macedonia;Macedonia;FYROM|North Macedonian;Macedonian|Skopje
ML||Malian|Bamako
MM|Myanmar;Burma|Burmese;Myanma|Naypyidaw=Nay Pyi Taw=Naypyitaw
MN||Mongolian|Ulaanbaatar=Ulan Bator
MR|Islamic Republic of Mauritania|Mauritanian|Nouakchott
MT||Maltese|Valletta
MU||Mauritian|Port Louis
MV||Maldivian|Malé
MW||Malawian|Lilongwe
MX|United Mexican States|Mexican|Mexico City
MY||Malaysian|Kuala Lumpur;Putrajaya
MZ||Mozambican|Maputo
NA||Namibian|Windhoek
NE||Nigerien|Niamey
NG|Federal Republic of Nigeria|Nigerian|Abuja
NI||Nicaraguan|Managua
NL|The Netherlands;Kingdom of the Netherlands;Holland|Dutch;Dutchman;Netherlander|Amsterdam;The Hague=Hague
NO|Kingdom of Norway|Norwegian|Oslo
NP|Federal Democratic Republic of Nepal|Nepali;Nepalese|Kathmandu=Katmandu
NR||Nauruan|Yaren
NZ|Aotearoa New Zealand|New Zealander;Kiwi|Wellington
OM|Sultanate of Oman|Omani|Muscat
PA||Panamanian|Panama City
PE||Peruvian|Lima
PG|PNG|Papua New Guinean;Papua New Guinea|Port Moresby
PH|The Philippines;Philippines|Philippine;Filipino;Filipina|Manila
PK|Islamic Republic of Pakistan|Pakistani|Islamabad
PL||Polish;Pole|Warsaw
PS|State of Palestine;Palestinian Authority;Palestinian Territories|Palestinian|Ramallah
PT|Portuguese Republic|Portuguese|Lisbon
PW||Palauan|Ngerulmud
PY||Paraguayan|Asunción
QA|State of Qatar|Qatari|Doha
RO||Romanian|Bucharest
RS||Serbian;Serb|Belgrade
RU|Russian Federation;Russia|Russian|Moscow
RW||Rwandan;Rwandese|Kigali
SA|KSA;Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh
SB||Solomon Islander;Solomon Island|Honiara
SC||Seychellois;Seychelles|Victoria
SD||Sudanese|Khartoum
SE|Kingdom of Sweden|Swedish;Swede|Stockholm
SG||Singaporean;Singapore|
SI||Slovenian;Slovene|Ljubljana
SK|Slovak Republic|Slovak;Slovakian|Bratislava
SL||Sierra Leonean|Freetown
SM|Republic of San Marino|Sammarinese;San Marinese|
SN||Senegalese|Dakar
SO|Federal Republic of Somalia|Somali;Somalian|Mogadishu
SR||Surinamese|Paramaribo
SS||South Sudanese|Juba
ST|São Tomé and Príncipe;Sao Tome and Principe|São Toméan;Santomean|São Tomé=Sao Tome
SV||Salvadoran;Salvadorian;Salvadorean|San Salvador
SY||Syrian|Damascus
SZ|Eswatini;Swaziland;Kingdom of Eswatini|Swazi;Eswatini|Mbabane;Lobamba
TD||Chadian|N'Djamena=Ndjamena
TG|Togolese Republic|Togolese|Lomé
TH|Kingdom of Thailand|Thai|Bangkok
TJ||Tajik;Tajikistani|Dushanbe
TL|East Timor;Timor-Leste;Timor Leste|Timorese;East Timorese|Dili
TM||Turkmen;Turkmenistani|Ashgabat=Ashkhabad
TN|Tunisian Republic|Tunisian|Tunis
TO||Tongan|Nuku'alofa=Nukuʻalofa
TR|Türkiye;Turkey;Turkiye;Republic of Turkey|Turkish;Turk|Ankara
TT|Trinidad and Tobago;Trinidad|Trinidadian;Tobagonian|Port of Spain
TV||Tuvaluan|Funafuti
TW|Chinese Taipei;Republic of China|Taiwanese|Taipei
TZ|United Republic of Tanzania|Tanzanian|Dodoma
UA||Ukrainian|Kyiv=Kiev
UG||Ugandan|Kampala
US|US;U.S.;USA;U.S.A.;United States;United States of America;America|American|Washington=Washington, D.C.=Washington DC=Washington D.C.
UY|Oriental Republic of Uruguay|Uruguayan|Montevideo
UZ||Uzbek;Uzbekistani|Tashkent
VA|Vatican;Holy See;Vatican City|Vatican|
VC|St. Vincent and the Grenadines;Saint Vincent and the Grenadines;St Vincent|Vincentian|Kingstown
VE|Bolivarian Republic of Venezuela|Venezuelan|Caracas
VN|Viet Nam;Vietnam;Socialist Republic of Viet Nam;Socialist Republic of Vietnam|Vietnamese|Hanoi=Ha Noi
VU||Vanuatuan;Ni-Vanuatu|Port Vila
WS||Samoan|Apia
XK|Kosova|Kosovan;Kosovar|Pristina=Prishtina=Priština
YE||Yemeni;Yemenite|Sana'a=Sanaa
ZA|RSA|South African|Pretoria;Cape Town;Bloemfontein
ZM||Zambian|Lusaka
ZW||Zimbabwean|Harare
GL||Greenlandic;Greenlander|Nuuk
FO|Faroes;the Faroes;Faeroe Islands|Faroese;Faroe Islander|Tórshavn
CK||Cook Islander|Avarua
HK|Hong Kong;Hong Kong SAR|Hongkonger;Hong Konger|
PR||Puerto Rican|San Juan
BM||Bermudian|
EU|European Union;EU;E.U.||-Brussels
UN|United Nations;UN;U.N.;United Nations Organization||
"""

# Names that CLDR lists for territories that share a name with something else, or that no one writes.
UNWANTED = {
    "Congo - Brazzaville",
    "Congo - Kinshasa",
    "Palestinian Territories",
    "Myanmar (Burma)",
    "Hong Kong SAR China",
}


def main() -> None:
    """Print the module; unknown demonyms and capitals go to stderr."""
    import babel
    from rigour._core import territories_jsonl

    cldr = babel.Locale("en").territories
    known = {row["code"].upper(): row for row in map(json.loads, territories_jsonl().splitlines())}
    print(HEADER)
    print('TABLE = """\\')
    for line in sorted(HAND.strip().splitlines()):
        code, others, demonyms, capitals = line.split("|")
        row = known.get(code, {})
        check(code, row, demonyms, capitals)
        print("|".join((code, ";".join(names(cldr.get(code), row, others)), ";".join(people(demonyms)), capitals)))
    print('"""')


def names(cldr: str | None, row: dict[str, str], others: str) -> list[str]:
    """CLDR's name first, then the hand-written ones, then the formal one, without brackets or doubles."""
    found = [cldr or row["name"], *filter(None, others.split(";")), row.get("full_name", "")]
    if found[0] in UNWANTED:
        del found[0]
    found = [name.replace("&", "and").replace("’", "'") for name in found if name and "(" not in name]
    found = [name.replace("St. ", "Saint ") if "Saint" not in others else name for name in found]
    return list(dict.fromkeys(found))


def people(demonyms: str) -> Iterator[str]:
    """Each demonym and its plural: "Finn", "Finns"."""
    for word in filter(None, demonyms.split(";")):
        yield word
        if not word.endswith(("s", "sh", "ch", "ese", "men", "Batswana", "Guinea", "Eswatini", "Island")):
            yield {"Dutchman": "Dutchmen", "Irishman": "Irishmen", "Kyrgyz": "Kyrgyzs"}.get(word, word + "s")


def check(code: str, row: dict[str, list[str]], demonyms: str, capitals: str) -> None:
    """Report what the second source does not know."""
    attested = {fold(n) for k in ("names_strong", "names_weak", "places") for n in row.get(k, ())}
    for word in filter(None, f"{demonyms};{capitals.replace('=', ';').replace('-Brussels', '')}".split(";")):
        if not any(fold(word) in name for name in attested):
            sys.stderr.write(f"{code}: {word}: not in the second source\n")


def fold(name: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


HEADER = '''# ruff: noqa: E501
"""Countries: names, demonyms, capitals. Generated by ``bench/generate_countries.py``; do not edit.

Sources: English names are those of Unicode CLDR (through babel; Unicode licence), formal names those of the package
rigour (MIT licence). Demonyms, capitals and short forms were compiled by hand; rigour attests most of them.

One line for each: ISO 3166-1 alpha-2 code (with EU, UN and XK for Kosovo) | names, CLDR's first | demonyms, adjectives
and plurals | capitals, other spellings after "=" ("-" before one marks a seat that is not a capital of this polity alone).
"""
'''


if __name__ == "__main__":
    main()
