"""Which texts are refused for not being English; the sentences are this project's own."""

from __future__ import annotations

import pytest

from readout_check.documents.language import LEAST_FUNCTION_WORDS, check_language, function_word_share
from readout_check.errors import DocumentError

FOREIGN = {
    "german": "Der Minister hat am Dienstag in Wien mit seinem Kollegen über die neue Strecke gesprochen. Er sagte,"
    " dass die Kosten um zwölf Prozent gestiegen sind und dass man im Herbst wieder in Berlin "
    "zusammenkommen will, um das Abkommen zu unterzeichnen. Die Delegation war am Abend noch im Museum.",
    "dutch": "De minister heeft dinsdag in Den Haag met zijn collega gesproken over de nieuwe lijn. Hij zei dat de"
    " kosten met twaalf procent waren gestegen en dat we in het najaar weer bij elkaar komen om de "
    "overeenkomst te tekenen. Het was een goed gesprek, was de indruk van de ambtenaren in de zaal.",
    "spanish": "El ministro se reunió el martes en Madrid con su colega y dijo que los costes habían subido un doce "
    "por ciento. No se ha tomado ninguna decisión, pero los dos países quieren firmar el acuerdo en "
    "otoño, cuando la presidenta viaje a la capital del país vecino con una delegación de empresas.",
    "french": "Le ministre a reçu mardi à Paris son homologue et a dit que les coûts avaient augmenté de douze pour"
    " cent. Aucune décision n'a été prise, mais les deux pays veulent signer l'accord en automne, lorsque"
    " la présidente se rendra dans la capitale voisine avec une délégation d'entreprises.",
    "norwegian": "Ministeren møtte sin kollega i Oslo på tirsdag og sa at kostnadene var steget med tolv prosent. For "
    "oss er det viktig at avtalen blir signert til høsten, sa hun, og hun var glad for at delegasjonen "
    "kom. De to landene har hatt et nært samarbeid om jernbane i mer enn tretti år.",
    "indonesian": "Menteri bertemu dengan rekannya di Jakarta pada hari Selasa dan mengatakan bahwa biaya naik dua "
    "belas persen. Belum ada keputusan, tetapi kedua negara ingin menandatangani perjanjian itu pada "
    "musim gugur, ketika presiden berkunjung ke ibu kota tetangga dengan delegasi perusahaan yang besar.",
    "russian": "Министр встретился во вторник в Москве со своим коллегой и сказал, что расходы выросли на двенадцать.",
    "georgian": "მინისტრი სამშაბათს თბილისში თავის კოლეგას შეხვდა.",
    "chinese": "部长星期二在北京会见了他的同事。",
}
ENGLISH = {
    "names": "Rustam Abdulloev, Guldastabonu Mirzoyeva and Jamshed Khojazoda met Aigul Toktogulova, Bakytbek "
    "Osmonaliev and Kubanychbek Zhumaliev in Khujand. Abdulloev said Isfara, Batken and Vorukh would "
    "share 12 pumps. Toktogulova thanked Mirzoyeva for the Qayroqqum canal. Zhumaliev, Osmonaliev and "
    "Khojazoda visited Samarkandek and Kök-Tash on Friday.",
    "figures": "The ministry of trade said exports of copper rose 4.1 percent to $3.2 billion, imports of fuel fell "
    "7 percent to $1.1 billion and the surplus with Ostria and Norland widened to $2.1 billion. Wheat was"
    " up 2 percent, rice 3 percent, sugar 9 percent and cotton 11 percent from a year before.",
    "short": "Ministère des Transports, Paris",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_other_languages_are_refused(name: str) -> None:
    with pytest.raises(DocumentError, match="not in English"):
        check_language(FOREIGN[name], "a.txt")


@pytest.mark.parametrize("name", ENGLISH)
def test_english_passes_also_when_full_of_names_or_figures_or_too_short_to_tell(name: str) -> None:
    check_language(ENGLISH[name], "a.txt")


def test_the_threshold_lies_well_between() -> None:
    latin = [share for text in FOREIGN.values() if (share := function_word_share(text)) < 1.0]
    english = [function_word_share(ENGLISH["names"]), function_word_share(ENGLISH["figures"])]
    assert max(latin) < LEAST_FUNCTION_WORDS / 2
    assert min(english) > 1.25 * LEAST_FUNCTION_WORDS
