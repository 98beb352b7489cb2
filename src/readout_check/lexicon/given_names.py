"""English given names and the short forms that stand for them: "Joe" of Joseph, "Bill" of William.

Compiled by hand for this project from common use. A short form may stand for several names; two full names are never
one here.
"""

from __future__ import annotations

from collections.abc import Mapping

_TABLE = """
abe=abraham
abby=abigail
alec=alexander
alex=alexander alexandra alexandre alexandru alexis alejandro
andy=andrew andreas
drew=andrew
angie=angela
art=arthur
barb=barbara
becky=rebecca
ben=benjamin benedict
bernie=bernard
bert=albert herbert robert
beth=elizabeth elisabeth bethany
betty=elizabeth elisabeth
betsy=elizabeth
bill=william
billy=william
bob=robert
bobby=robert
cathy=catherine kathleen
charlie=charles charlotte
chuck=charles
chris=christopher christian christine christina kristopher
cindy=cynthia
dan=daniel
danny=daniel
dave=david
deb=deborah
debbie=deborah
dick=richard
don=donald
doug=douglas
ed=edward edwin edgar edmund
eddie=edward edwin edgar edmund
eliza=elizabeth
frank=francis franklin
fred=frederick frederic alfred
freddie=frederick alfred
gabe=gabriel
gene=eugene
geoff=geoffrey
gerry=gerald gerard
greg=gregory
gus=augustus
hal=harold henry
hank=henry
harry=henry harold harrison
jack=john jackson
jackie=jacqueline
jake=jacob
jamie=james
jeff=jeffrey geoffrey
jen=jennifer
jenny=jennifer
jerry=gerald jerome jeremiah
jess=jessica
jim=james
jimmy=james
joe=joseph
joey=joseph
johnny=john
jon=jonathan
josh=joshua
judy=judith
kate=katherine catherine kathryn
kathy=katherine kathleen kathryn
katie=katherine catherine kathryn
ken=kenneth
kenny=kenneth
larry=lawrence laurence
len=leonard
libby=elizabeth
liz=elizabeth elisabeth
lizzie=elizabeth
lou=louis louise
maggie=margaret
mandy=amanda
manny=emmanuel manuel
matt=matthew
max=maximilian maxwell
meg=margaret
mick=michael
mickey=michael
mike=michael
mitch=mitchell
nate=nathan nathaniel
ned=edward
nick=nicholas nicolas nikolas dominic
nicky=nicholas nicola
ollie=oliver
paddy=patrick
pat=patrick patricia
patty=patricia
peggy=margaret
penny=penelope
pete=peter
phil=philip phillip
ray=raymond
reg=reginald
rich=richard
richie=richard
rick=richard
ricky=richard
rob=robert
robbie=robert
rod=rodney roderick
ron=ronald
ronnie=ronald
russ=russell
sam=samuel samantha
sandy=alexander alexandra sandra
sid=sidney
stan=stanley
steve=steven stephen
sue=susan suzanne
susie=susan
ted=edward theodore
teddy=edward theodore
terry=terence terrence theresa
theo=theodore
tim=timothy
tina=christina
tom=thomas
tommy=thomas
tony=anthony antony antonio
tricia=patricia
trish=patricia
val=valerie
vic=victor
vicky=victoria
vince=vincent
walt=walter
wes=wesley
will=william
willie=william
zach=zachary
zack=zachary
"""


def _read() -> Mapping[str, frozenset[str]]:
    rows = (line.partition("=") for line in _TABLE.split("\n") if line)
    return {short: frozenset(full.split()) for short, _, full in rows}


_FULL = _read()
GIVEN_NAMES = frozenset(_FULL) | frozenset().union(*_FULL.values())
"""All names of the table, short and full (lower case)."""


def one_given_name(a: str, b: str) -> bool:
    """Whether one of two given names (lower case) is short for the other, or both are for one."""
    left, right = _FULL.get(a), _FULL.get(b)
    if left is None and right is None:
        return False
    return bool((left or frozenset({a})) & (right or frozenset({b})))
