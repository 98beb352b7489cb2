"""Places that news texts name beside capitals: seats of power that stand for a government, cities, regions, waters.

Compiled by hand. Countries and capitals are in ``countries``.
"""

from __future__ import annotations

from readout_check.lexicon.wordset import wordset

# code | names; spellings after "=" share the first one's key
SEATS = """\
RU|Kremlin;State Duma=Duma
GB|Downing Street;Whitehall;Westminster
US|White House;Pentagon;Capitol Hill
FR|Élysée=Elysée=Élysée Palace=Elysée Palace;Quai d'Orsay;Matignon=Hôtel Matignon
IT|Quirinale;Palazzo Chigi;Farnesina
UA|Bankova;Verkhovna Rada
KR|Blue House=Cheong Wa Dae
KZ|Akorda=Ak Orda
UZ|Kuksaroy=Kuksaroy Palace=Koksaroy
AZ|Zagulba
ES|Moncloa=La Moncloa=Moncloa Palace
DE|Bellevue Palace=Schloss Bellevue
CL|La Moneda=La Moneda Palace
CO|Casa de Nariño=Nariño Palace
VE|Miraflores=Miraflores Palace
CN|Great Hall of the People;Zhongnanhai;Diaoyutai=Diaoyutai State Guesthouse
JP|Kantei
ZA|Union Buildings
NG|Aso Rock=Aso Villa
BR|Planalto=Planalto Palace
AR|Casa Rosada
TR|Beştepe
PH|Malacañang=Malacañan Palace
IN|South Block;Hyderabad House;Rashtrapati Bhavan
VA|Apostolic Palace
DE|Bundestag
IL|Knesset
PL|Sejm
SE|Riksdag
NO|Storting
DK|Folketing
FI|Eduskunta
EE|Riigikogu
LV|Saeima
LT|Seimas
IE|Oireachtas;Dáil=Dail
NL|Tweede Kamer
IS|Althing=Althingi
"""

# code | names of cities and parts of countries
CITIES = """\
AE|Dubai;Sharjah
AT|Salzburg;Graz
AU|Sydney;Melbourne;Brisbane;Perth;Adelaide
BE|Brussels=Bruxelles;Antwerp;Ghent
BO|Santa Cruz de la Sierra
BR|São Paulo;Rio de Janeiro=Rio
CA|Montreal=Montréal;Toronto;Vancouver;Quebec=Québec;Calgary
CH|Geneva=Genève;Zurich=Zürich;Basel;Lausanne;Davos;Lugano
CN|Shanghai;Shenzhen;Guangzhou;Xinjiang;Tibet
CO|Medellín=Medellin;Cali;Cartagena
DE|Munich=München;Frankfurt;Hamburg;Cologne;Bonn;Bavaria;Leipzig;Dresden
EG|Alexandria;Sharm el-Sheikh=Sharm El Sheikh
ES|Barcelona;Catalonia;Seville
FR|Strasbourg;Marseille=Marseilles;Lyon=Lyons;Calais;Biarritz
GB|England;Scotland;Wales;Northern Ireland;Edinburgh;Glasgow;Belfast;Cardiff;Manchester;Birmingham;Liverpool;Gibraltar
GE|Batumi;Poti;Abkhazia;South Ossetia
GR|Thessaloniki;Piraeus;Crete
ID|Bali;Surabaya;Sumatra;Java
IL|Tel Aviv;Haifa
IN|Mumbai=Bombay;Kolkata=Calcutta;Bangalore=Bengaluru;Chennai
IT|Milan;Naples;Turin;Venice;Sicily;Sardinia;Trieste;Genoa
JP|Osaka;Kyoto;Hiroshima;Nagoya;Okinawa;Yokohama
KE|Mombasa;Kisumu
KR|Busan;Incheon
KZ|Almaty;Shymkent;Aktau
LY|Benghazi
NG|Lagos;Kano
NL|Rotterdam;Eindhoven;Maastricht
PK|Karachi;Lahore;Peshawar
PL|Kraków=Krakow=Cracow;Gdańsk=Gdansk;Wrocław=Wroclaw;Łódź=Lodz
PS|Gaza=Gaza Strip;West Bank
RU|Saint Petersburg=St. Petersburg=St Petersburg;Sochi;Kazan;Vladivostok;Chechnya;Dagestan;Kaliningrad;Tatarstan
SA|Jeddah=Jedda;Mecca;Medina
SE|Gothenburg;Malmö=Malmo
SG|Sentosa
TR|Istanbul;Izmir;Antalya
UA|Kharkiv=Kharkov;Odesa=Odessa;Lviv=Lvov;Dnipro;Zaporizhzhia=Zaporizhia;Crimea;Donetsk;Luhansk;Donbas=Donbass;Kherson
US|New York=New York City;Los Angeles;San Francisco;Chicago;Boston;Miami;Houston;Camp David;California;Texas
US|Florida;Alaska;Hawaii;New Mexico;New England;American Samoa;New Jersey
UZ|Samarkand;Bukhara
VN|Ho Chi Minh City=Saigon;Da Nang;Hue
ZA|Johannesburg;Durban
"""

# names of more than one country's land or water
REGIONS = """\
Africa;North Africa;West Africa;East Africa;Central Africa;Southern Africa;Sub-Saharan Africa;Horn of Africa;Asia;\
Central Asia;South Asia;Southeast Asia=South-East Asia=South East Asia;East Asia;Northeast Asia;Europe;\
Central Europe;Eastern Europe;Western Europe;Northern Europe;Southern Europe;Middle East;Near East;Gulf;Persian Gulf;\
Latin America=Latin American;North America=North American;South America=South American;\
Central America=Central American;Caribbean;Pacific=Pacific Ocean;Indo-Pacific;\
Balkans;Western Balkans;\
Caucasus;South Caucasus;North Caucasus;Baltics=Baltic States=Baltic states;Scandinavia;Sahel;Maghreb;Oceania;Arctic;\
Antarctica;Nagorno-Karabakh=Karabakh=Nagorny Karabakh;Kashmir;Black Sea;Baltic Sea;Caspian Sea=Caspian;Red Sea;\
Mediterranean=Mediterranean Sea;North Sea;South China Sea;East China Sea;Aral Sea;Gulf of Finland;Gulf of Aden;\
Gulf of Guinea;Gulf of Oman;Gulf of Thailand;Gulf of Mexico;Bay of Bengal;Indian Ocean;Arctic Ocean;Norwegian Sea;\
Irish Sea;Philippine Sea;Sea of Japan;Timor Sea;English Channel;Jerusalem=East Jerusalem;\
Atlantic=Atlantic Ocean;Danube;Rhine;Nile;Mekong;Great Lakes;Eurasia;Asia-Pacific
"""

# Names that are given names, surnames or words too: they need a neighbourhood that does not look like a person's name.
ALSO_PERSONS = wordset(
    """jordan chad israel georgia victoria sofia wellington lincoln washington kingston lima santiago colombo santiago
    paris london san-josé bern german french english irish holland dane finn pole swede turk scot thai serb
    georgetown nassau alexandria florida java cali medina lyon milan adelaide sydney perth melbourne chelsea
    cuba kenya india china asia africa malta brazil ireland wales england lagos montenegro roma rio hue mali
    america moroni praia gaza durban lodz odessa berlin kiev jerusalem austin dallas houston boston"""
)
