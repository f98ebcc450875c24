"""English words that stand with capitals in running text and are no names, and words that tell.

The lists are by hand, from what news prose writes with capitals. They are about running text alone:
what is a title is said by `normalizer.names.roles`.
"""

from __future__ import annotations

__all__ = [
    "BODIES", "CALENDAR", "CALLED_AGAIN", "COMMON", "FUNCTION_WORDS", "GENERIC", "GROUPS",
    "ORGANIZATION_HEADS", "PERSONAL", "SPATIAL", "STATING", "WORDS_AND_NAMES",
]  # fmt: skip

FUNCTION_WORDS = frozenset("""
a about above according across after again against ago all almost along already also although always
am amid among an and another any anyone anything are around as asked at away back based be because
been before behind being below beneath beside besides between beyond both but by can cannot could
despite did do does doing done down due during each earlier either else even ever every everyone
everything except few following for former from further had has have having he hence her here hers
herself him himself his how however i if in including indeed inside instead into is it its itself
just last later least less let like likewise many me meanwhile might mine more moreover most much
must my myself near nearly neither never nevertheless next no nobody none nonetheless nor not
nothing notably now of off often on once one only onto or other others otherwise our ours out
outside over own per perhaps please rather recently regarding said same say says see seen several
she should similarly since so some someone something sometimes soon still such than that the their
theirs them themselves then there thereby therefore these they this those though through throughout
thus to today together tomorrow tonight too toward towards under unless unlike until up upon us
using very via was we well were what whatever when whenever where whereas wherever whether which
while who whom whose why will with within without would yes yesterday yet you your yours two three
four five six seven eight nine ten eleven twelve dozens hundreds thousands millions first second
third
""".split())  # fmt: skip
"""Words of grammar and of every text; with a capital they begin a sentence or a headline."""

CALENDAR = frozenset("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb apr jul aug sept oct nov dec tues thurs christmas
easter ramadan eid am pm gmt utc est edt
""".split())  # fmt: skip
"""Days and months, which stand beside names and are none."""

COMMON = frozenset("""
advertisement analysts article authorities breaking chairman click comment comments continue copy
correspondent critics dear edition editor exclusive experts file follow forces government headlines
home image inside journalist leaders local log login media menu ministers months nations news
newsletter newspaper offer officials opinion opposition password photo photographer photos police
politics print privacy protesters read register related report reporter reporters reporting
residents search share sign sources soldiers sports staff state states story subscribe subscriber
subscribers support talks terms troops update updated video videos weather weekend witnesses world
writer
""".split())  # fmt: skip
"""Nouns and verbs that pages of news write with capitals."""

ORGANIZATION_HEADS = frozenset("""
academy administration agency airlines airport airways alliance army assembly association authority
bank bloc board bureau center centre chamber church club coalition college command commission
committee company conference congress corp corporation corps council court daily department
directorate exchange federation force forces forum foundation front fund gazette group guard herald
holdings hospital inc institute institution journal league legislature magazine ministry mission
mosque movement museum navy network office organisation organization paper parliament party police
post press radio secretariat senate service services society station street studies tv television
times today tribunal tribune trust union university watch
""".split())  # fmt: skip
"""Last words of names of bodies: what stands before them belongs to the name (Canada Post)."""

BODIES = frozenset(
    """
agency alliance assembly association authority bank board bureau coalition commission committee
council court department federation forum institute ministry organisation organization parliament
party secretariat senate tribunal union university
""".split()
)
"""Heads by which a body is called again (the Council), and behind which another name begins."""

CALLED_AGAIN = BODIES | frozenset("guardian herald journal post telegraph times tribune".split())
"""Last words by which a body named before is called again: the Council, The Post."""

GENERIC = frozenset(
    """
affairs agency air armed army assembly bank board cabinet central chamber chief chiefs command
commission committee communist congress conservative conservatives constitutional council court
defence defense democratic department economy education election electoral energy finance force
forces foreign general government guard health high house interior intelligence joint justice
labour labor law legislature liberal majority military minister ministry national nationalist navy
office opposition parliament party people peoples police political politburo presidential public
reserve royal ruling security senate service services social socialist staff state supreme
transport treasury tribunal union upper workers of and for the s
""".split()
)
"""Words of names of bodies that every country has: bare, they are those of the country at hand."""

PERSONAL = frozenset("mr mrs ms miss mx dr prof sir dame".split())
"""What is said before a person's name alone."""

GROUPS = frozenset(
    """
officials leaders ministers lawmakers diplomats officers generals envoys politicians counterparts
official lawmaker diplomat envoy politician officer leader delegates negotiator negotiators
representatives reporter correspondent analyst activist journalist author lawyer businessman expert
""".split()
)
"""Nouns before a person's name that tell nothing but that it is a person's."""

WORDS_AND_NAMES = frozenset(
    """
art august austin black bill brown chance chase chuck dawn drew duke earl faith frank grace grant
gray green guy hope jack joy june king long major mark may pat pierce price prince reed rich rob
rose skip stone sue summer sunny victor wade white will wood young
""".split()
)
"""Names that begin a sentence as words as well: *Mark my words*; there they follow nobody."""

SPATIAL = frozenset("""
in at near outside inside around from to toward towards of off north south east west northern
southern eastern western central downtown across through via over visiting visited visit visits
leaving left reached reach entered enter into within throughout city suburb suburbs region capital
district outskirts residents streets
""".split())  # fmt: skip
"""Words before a place that is meant as a place: *in Moscow*, *east of Moscow*."""

STATING = frozenset("""
accused accuses agreed agrees also announced announces argued asked backed believes blamed called
calls can claimed claims condemned confirmed considers could criticized declared demanded denied
denies did does expects expressed faces fears had has hopes insisted insists is issued launched may
might must needs offered ordered plans pledged ratified refused rejected rejects reportedly
responded said says seeks seemed sent should shows signed summoned supported supports threatened
told urged urges used uses vowed wanted wants warned warns was will would
""".split())  # fmt: skip
"""Words behind a capital that acts, as a government does: *Moscow has replied*."""
