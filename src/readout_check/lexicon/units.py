"""Units of measure: their forms, their canonical codes, and how they convert.

Compiled by hand for this project. Codes are singular English names in British spelling. Source of the factors: the SI
brochure and NIST Handbook 44, whose definitions are facts and free of licence (yard and pound agreement of 1959, US
liquid gallon, 42-gallon barrel). A month and a year have no exact length in days and convert only to quarters, decades
and centuries. "ton" is read as "tonne": news prose rarely means the short ton.
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import Final

PER: Final = " per "  # between the two denominators of a figure: "kilometre per day"

# code: (what it measures, factor to that kind's first unit, forms in lower case parted by "|")
_UNITS: Final[dict[str, tuple[str, str, str]]] = {
    "metre": ("length", "1", "metre|metres|meter|meters"),
    "kilometre": ("length", "1000", "kilometre|kilometres|kilometer|kilometers|kms"),
    "centimetre": ("length", "0.01", "centimetre|centimetres|centimeter|centimeters"),
    "millimetre": ("length", "0.001", "millimetre|millimetres|millimeter|millimeters"),
    "mile": ("length", "1609.344", "mile|miles|statute miles"),
    "nautical mile": ("length", "1852", "nautical mile|nautical miles"),
    "yard": ("length", "0.9144", "yard|yards"),
    "foot": ("length", "0.3048", "foot|feet"),
    "inch": ("length", "0.0254", "inch|inches"),
    "square metre": ("area", "1", "square metre|square metres|square meter|square meters|sq m"),
    "square kilometre": (
        "area",
        "1000000",
        "square kilometre|square kilometres|square kilometer|square kilometers|sq km|square km",
    ),
    "hectare": ("area", "10000", "hectare|hectares"),
    "acre": ("area", "4046.8564224", "acre|acres"),
    "square mile": ("area", "2589988.110336", "square mile|square miles|sq mi|sq miles"),
    "square foot": ("area", "0.09290304", "square foot|square feet|sq ft"),
    "cubic metre": ("volume", "1", "cubic metre|cubic metres|cubic meter|cubic meters|cu m|cubic m"),
    "cubic kilometre": ("volume", "1e9", "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers"),
    "cubic foot": ("volume", "0.028316846592", "cubic foot|cubic feet"),
    "litre": ("volume", "0.001", "litre|litres|liter|liters"),
    "millilitre": ("volume", "0.000001", "millilitre|millilitres|milliliter|milliliters"),
    "gallon": ("volume", "0.003785411784", "gallon|gallons"),
    "imperial gallon": ("volume", "0.00454609", "imperial gallon|imperial gallons"),
    "barrel": ("volume", "0.158987294928", "barrel|barrels"),
    "gram": ("mass", "0.001", "gram|grams|gramme|grammes"),
    "kilogram": ("mass", "1", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos"),
    "tonne": ("mass", "1000", "tonne|tonnes|ton|tons|metric ton|metric tons|metric tonne|metric tonnes"),
    "milligram": ("mass", "0.000001", "milligram|milligrams"),
    "microgram": ("mass", "0.000000001", "microgram|micrograms|microgramme|microgrammes"),
    "pound": ("mass", "0.45359237", ""),  # the noun is money unless the text says otherwise
    "ounce": ("mass", "0.028349523125", "ounce|ounces"),
    "quintal": ("mass", "100", "quintal|quintals"),
    "watt": ("power", "1", "watt|watts"),
    "kilowatt": ("power", "1000", "kilowatt|kilowatts"),
    "megawatt": ("power", "1e6", "megawatt|megawatts"),
    "gigawatt": ("power", "1e9", "gigawatt|gigawatts"),
    "terawatt": ("power", "1e12", "terawatt|terawatts"),
    "horsepower": ("power", "745.69987158227022", "horsepower"),
    "kilovolt": ("voltage", "1000", "kilovolt|kilovolts"),
    "volt": ("voltage", "1", "volt|volts"),
    "kilowatt-hour": ("energy", "1", "kilowatt hour|kilowatt hours|kilowatthour|kilowatthours"),
    "megawatt-hour": ("energy", "1000", "megawatt hour|megawatt hours|megawatthour|megawatthours"),
    "gigawatt-hour": ("energy", "1e6", "gigawatt hour|gigawatt hours|gigawatthour|gigawatthours"),
    "terawatt-hour": ("energy", "1e9", "terawatt hour|terawatt hours|terawatthour|terawatthours"),
    "degree": ("angle", "1", "degree|degrees|deg"),
    "degree Celsius": (
        "celsius",
        "1",
        "degree celsius|degrees celsius|celsius|degrees centigrade|degrees c|deg celsius",
    ),
    "degree Fahrenheit": ("fahrenheit", "1", "degree fahrenheit|degrees fahrenheit|fahrenheit|degrees f"),
    "kilometre per hour": (
        "speed",
        "1",
        "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
    ),
    "mile per hour": ("speed", "1.609344", "miles per hour|miles an hour"),
    "knot": ("speed", "1.852", "knot|knots"),
    "barrel per day": ("flow", "1", "barrels per day|barrels a day|barrels of oil per day|barrels of crude per day"),
    "megabyte": ("data", "1", "megabyte|megabytes"),
    "gigabyte": ("data", "1000", "gigabyte|gigabytes"),
    "terabyte": ("data", "1000000", "terabyte|terabytes"),
    "megabit per second": (
        "data rate",
        "1",
        "megabit per second|megabits per second|megabit a second|megabits a second",
    ),
    "gigabit per second": (
        "data rate",
        "1000",
        "gigabit per second|gigabits per second|gigabit a second|gigabits a second",
    ),
    "second": ("time", "1", "seconds"),
    "minute": ("time", "60", "minute|minutes"),
    "hour": ("time", "3600", "hour|hours"),
    "day": ("time", "86400", "day|days|calendar day|calendar days|consecutive days"),
    "working day": ("working time", "1", "working day|working days|business day|business days"),
    "night": ("nights", "1", "night|nights"),
    "week": ("time", "604800", "week|weeks"),
    "month": ("months", "1", "month|months|calendar month|calendar months|consecutive months"),
    "year": ("months", "12", "year|years|consecutive years|calendar years"),
}
# form: (code, how many of it), for words that hold a number of another unit
_MULTIPLES: Final = {
    "decade": ("year", Decimal(10)),
    "decades": ("year", Decimal(10)),
    "century": ("year", Decimal(100)),
    "centuries": ("year", Decimal(100)),
    "fortnight": ("week", Decimal(2)),
    "fortnights": ("week", Decimal(2)),
    "kilotonne": ("tonne", Decimal(1000)),
    "kilotonnes": ("tonne", Decimal(1000)),
    "kilotons": ("tonne", Decimal(1000)),
}

# Written as they are here, case and all, straight after a figure.
ABBREVIATIONS: Final = MappingProxyType(
    {
        "km": ("kilometre", Decimal(1)),
        "m": ("metre", Decimal(1)),
        "cm": ("centimetre", Decimal(1)),
        "mm": ("millimetre", Decimal(1)),
        "mi": ("mile", Decimal(1)),
        "ft": ("foot", Decimal(1)),
        "yd": ("yard", Decimal(1)),
        "nm": ("nautical mile", Decimal(1)),
        "NM": ("nautical mile", Decimal(1)),
        "m2": ("square metre", Decimal(1)),
        "m²": ("square metre", Decimal(1)),
        "sqm": ("square metre", Decimal(1)),
        "km2": ("square kilometre", Decimal(1)),
        "km²": ("square kilometre", Decimal(1)),
        "ha": ("hectare", Decimal(1)),
        "m3": ("cubic metre", Decimal(1)),
        "m³": ("cubic metre", Decimal(1)),
        "km3": ("cubic kilometre", Decimal(1)),
        "km³": ("cubic kilometre", Decimal(1)),
        "bcm": ("cubic metre", Decimal(10**9)),
        "mcm": ("cubic metre", Decimal(10**6)),
        "l": ("litre", Decimal(1)),
        "L": ("litre", Decimal(1)),
        "ml": ("millilitre", Decimal(1)),
        "bbl": ("barrel", Decimal(1)),
        "g": ("gram", Decimal(1)),
        "kg": ("kilogram", Decimal(1)),
        "kgs": ("kilogram", Decimal(1)),
        "mg": ("milligram", Decimal(1)),
        "t": ("tonne", Decimal(1)),
        "kt": ("tonne", Decimal(1000)),
        "Mt": ("tonne", Decimal(10**6)),
        "lb": ("pound", Decimal(1)),
        "lbs": ("pound", Decimal(1)),
        "oz": ("ounce", Decimal(1)),
        "W": ("watt", Decimal(1)),
        "kW": ("kilowatt", Decimal(1)),
        "KW": ("kilowatt", Decimal(1)),
        "MW": ("megawatt", Decimal(1)),
        "GW": ("gigawatt", Decimal(1)),
        "TW": ("terawatt", Decimal(1)),
        "kWh": ("kilowatt-hour", Decimal(1)),
        "KWh": ("kilowatt-hour", Decimal(1)),
        "MWh": ("megawatt-hour", Decimal(1)),
        "GWh": ("gigawatt-hour", Decimal(1)),
        "TWh": ("terawatt-hour", Decimal(1)),
        "kV": ("kilovolt", Decimal(1)),
        "hp": ("horsepower", Decimal(1)),
        "kph": ("kilometre per hour", Decimal(1)),
        "kmh": ("kilometre per hour", Decimal(1)),
        "mph": ("mile per hour", Decimal(1)),
        "bpd": ("barrel per day", Decimal(1)),
        "b/d": ("barrel per day", Decimal(1)),
        "bbl/d": ("barrel per day", Decimal(1)),
        "kbd": ("barrel per day", Decimal(1000)),
        "mbd": ("barrel per day", Decimal(10**6)),
        "mbpd": ("barrel per day", Decimal(10**6)),
        "mb/d": ("barrel per day", Decimal(10**6)),
        "mmbd": ("barrel per day", Decimal(10**6)),
        "mmbpd": ("barrel per day", Decimal(10**6)),
        "mmb/d": ("barrel per day", Decimal(10**6)),
        "Mbps": ("megabit per second", Decimal(1)),
        "Mbit/s": ("megabit per second", Decimal(1)),
        "Mb/s": ("megabit per second", Decimal(1)),
        "Gbps": ("gigabit per second", Decimal(1)),
        "Gbit/s": ("gigabit per second", Decimal(1)),
        "MB": ("megabyte", Decimal(1)),
        "GB": ("gigabyte", Decimal(1)),
        "TB": ("terabyte", Decimal(1)),
        "min": ("minute", Decimal(1)),
        "mins": ("minute", Decimal(1)),
        "hr": ("hour", Decimal(1)),
        "hrs": ("hour", Decimal(1)),
        "h": ("hour", Decimal(1)),
        "yr": ("year", Decimal(1)),
        "yrs": ("year", Decimal(1)),
    }
)

TIME_CODES: Final = frozenset({"second", "minute", "hour", "day", "working day", "night", "week", "month", "year"})
# Adjectives that tell a measure from the like-spelt abbreviation of a scale: "160m long".
DIMENSION_WORDS: Final = frozenset(
    "long wide high tall deep thick broad away apart above below across sprint race".split()
)
MAX_UNIT_WORDS: Final = 4


def _forms() -> dict[str, tuple[str, Decimal]]:
    table = dict(_MULTIPLES)
    for code, (_, _, forms) in _UNITS.items():
        table |= {form: (code, Decimal(1)) for form in forms.split("|") if form}
    apart = {form.replace("watt", " watt"): row for form, row in table.items() if form.find("watt") > 0}
    return table | apart  # "mega watts"


FORMS: Final = MappingProxyType(_forms())
"""Forms in words, lower case -> (code, multiplier): "metric tons" -> ("tonne", 1), "decades" -> ("year", 10)."""


_RATES: Final = MappingProxyType(
    {
        ("kilometre", "hour"): "kilometre per hour",
        ("mile", "hour"): "mile per hour",
        ("barrel", "day"): "barrel per day",
    }
)


def rate_of(code: str, per: str) -> str | None:
    """The unit that is one word of a unit and its denominator: "km/h" is as much as "kilometres an hour"; else None."""
    return _RATES.get((code, per))


def kind_of(code: str) -> str | None:
    """What a unit measures ("length", "time"), ``None`` for an unknown code."""
    row = _UNITS.get(code)
    return row[0] if row else None


def in_base(value: Decimal, code: str) -> tuple[str, Decimal]:
    """What a unit measures and ``value`` in its base unit; an unknown code measures only itself."""
    row = _UNITS.get(code)
    return (row[0], value * Decimal(row[1])) if row else (code, value)


def convert(value: Decimal, code: str, to: str) -> Decimal | None:
    """``value`` of unit ``code`` in unit ``to``; ``None`` when they do not measure the same thing exactly."""
    source, target = _UNITS.get(code), _UNITS.get(to)
    if source is None or target is None or source[0] != target[0]:
        return None
    return value * Decimal(source[1]) / Decimal(target[1])


TIME_UNITS = frozenset("second minute hour day week month quarter year decade century".split())
"""The codes of spans of time."""
