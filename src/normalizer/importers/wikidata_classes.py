"""Classes and countries of Wikidata that are known by their items.

A dump says of what class an item is, and nothing of what that class is a part of; so the classes
of which most entities are instances stand here. `--classes` adds others.
"""

from __future__ import annotations

from types import MappingProxyType

from normalizer.model import Kind

__all__ = ["CLASSES", "COUNTRIES"]

_PERSON = "Q5"  # human
_ORGANIZATIONS = """
    Q43229 Q4830453 Q783794 Q891723 Q6881511 Q7278 Q3918 Q327333 Q192350 Q484652 Q245065 Q163740
    Q79913 Q11032 Q192283 Q22687 Q476028 Q31855 Q176799
"""  # organization, business, company, public company, enterprise, political party, university,
# government agency, ministry, international and intergovernmental organization, nonprofit
# organization, NGO, newspaper, news agency, bank, football club, research institute, military unit
_PLACES = """
    Q6256 Q3624078 Q515 Q1549591 Q5119 Q486972 Q3957 Q532 Q35657 Q10864048 Q56061 Q5107 Q23442
    Q4022 Q8502 Q23397 Q165 Q9430
"""  # country, sovereign state, city, big city, capital, settlement, town, village, US state,
# first-level division, administrative territory, continent, island, river, mountain, lake, sea,
# ocean
_EVENTS = "Q198 Q178561 Q1656682"  # war, battle, event

CLASSES = MappingProxyType({
    _PERSON: Kind.PERSON,
    **dict.fromkeys(_ORGANIZATIONS.split(), Kind.ORGANIZATION),
    **dict.fromkeys(_PLACES.split(), Kind.PLACE),
    **dict.fromkeys(_EVENTS.split(), Kind.EVENT),
    "Q131569": Kind.AGREEMENT,  # treaty
    "Q645883": Kind.OPERATION,  # military operation
    "Q728": Kind.WEAPON,
})  # fmt: skip
"""The kind of what is an instance of a class, for classes that have one."""

COUNTRIES = MappingProxyType({
    "Q16": "CA", "Q17": "JP", "Q20": "NO", "Q27": "IE", "Q28": "HU", "Q29": "ES", "Q30": "US",
    "Q31": "BE", "Q32": "LU", "Q33": "FI", "Q34": "SE", "Q35": "DK", "Q36": "PL", "Q37": "LT",
    "Q38": "IT", "Q39": "CH", "Q40": "AT", "Q41": "GR", "Q43": "TR", "Q45": "PT", "Q55": "NL",
    "Q77": "UY", "Q79": "EG", "Q96": "MX", "Q114": "KE", "Q115": "ET", "Q117": "GH", "Q142": "FR",
    "Q145": "GB", "Q148": "CN", "Q155": "BR", "Q159": "RU", "Q183": "DE", "Q184": "BY",
    "Q189": "IS", "Q191": "EE", "Q211": "LV", "Q212": "UA", "Q213": "CZ", "Q214": "SK",
    "Q215": "SI", "Q217": "MD", "Q218": "RO", "Q219": "BG", "Q222": "AL", "Q224": "HR",
    "Q225": "BA", "Q227": "AZ", "Q228": "AD", "Q229": "CY", "Q230": "GE", "Q232": "KZ",
    "Q233": "MT", "Q236": "ME", "Q241": "CU", "Q252": "ID", "Q258": "ZA", "Q262": "DZ",
    "Q265": "UZ", "Q298": "CL", "Q334": "SG", "Q398": "BH", "Q399": "AM", "Q403": "RS",
    "Q408": "AU", "Q414": "AR", "Q419": "PE", "Q423": "KP", "Q424": "KH", "Q664": "NZ",
    "Q668": "IN", "Q711": "MN", "Q717": "VE", "Q736": "EC", "Q739": "CO", "Q750": "BO",
    "Q794": "IR", "Q796": "IQ", "Q801": "IL", "Q805": "YE", "Q810": "JO", "Q813": "KG",
    "Q817": "KW", "Q819": "LA", "Q822": "LB", "Q833": "MY", "Q836": "MM", "Q837": "NP",
    "Q842": "OM", "Q843": "PK", "Q846": "QA", "Q851": "SA", "Q854": "LK", "Q858": "SY",
    "Q863": "TJ", "Q865": "TW", "Q869": "TH", "Q874": "TM", "Q878": "AE", "Q881": "VN",
    "Q884": "KR", "Q889": "AF", "Q902": "BD", "Q928": "PH", "Q948": "TN", "Q1016": "LY",
    "Q1028": "MA", "Q1033": "NG", "Q1049": "SD",
})  # fmt: skip
"""Items of countries, and their ISO 3166 codes."""
