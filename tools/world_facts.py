"""What the countries' table says beyond the Unicode CLDR: facts that the maintainers know.

Each table is text, one fact a line, cells divided by ``|``, so that a change reads as one line.
`build_world` turns them into rows of ``data/aliases/world/countries.csv``.
"""

from __future__ import annotations

__all__ = [
    "ABBREVIATIONS_READ_AS_WORDS",
    "COUNTRIES",
    "DEMONYMS",
    "LANGUAGES",
    "LONG_NAMES",
    "MORE",
    "NEVER",
    "OFFICIAL_LANGUAGES",
    "SHARED",
    "SHARED_WITH_OTHERS",
    "SKIPPED",
    "ZONES",
]

LANGUAGES = """
en fr de es it pt nl pl cs sk sl hr bs hu ro sq sv da no is fi et lv lt ca tr az uz tk vi id ms
fil sw so el ru uk be bg sr mk kk ky tg mn ka hy ar fa ur ps he hi mr ne bn ta te gu pa ml kn si
th lo my km am ti ko ja zh-Hans zh-Hant
""".split()
"""The languages that are asked of the CLDR; a text that several have is told of the first."""

COUNTRIES = """
AD|AND|Andorra|Q228
AE|ARE|United Arab Emirates|Q878
AF|AFG|Afghanistan|Q889
AG|ATG|Antigua and Barbuda|
AL|ALB|Albania|Q222
AM|ARM|Armenia|Q399
AO|AGO|Angola|Q916
AR|ARG|Argentina|Q414
AT|AUT|Austria|Q40
AU|AUS|Australia|Q408
AZ|AZE|Azerbaijan|Q227
BA|BIH|Bosnia and Herzegovina|Q225
BB|BRB|Barbados|
BD|BGD|Bangladesh|Q902
BE|BEL|Belgium|Q31
BF|BFA|Burkina Faso|
BG|BGR|Bulgaria|Q219
BH|BHR|Bahrain|Q398
BI|BDI|Burundi|
BJ|BEN|Benin|
BN|BRN|Brunei|
BO|BOL|Bolivia|Q750
BR|BRA|Brazil|Q155
BS|BHS|Bahamas|
BT|BTN|Bhutan|
BW|BWA|Botswana|
BY|BLR|Belarus|Q184
BZ|BLZ|Belize|
CA|CAN|Canada|Q16
CD|COD|Democratic Republic of the Congo|
CF|CAF|Central African Republic|
CG|COG|Republic of the Congo|
CH|CHE|Switzerland|Q39
CI|CIV|Ivory Coast|
CL|CHL|Chile|Q298
CM|CMR|Cameroon|
CN|CHN|China|Q148
CO|COL|Colombia|Q739
CR|CRI|Costa Rica|
CU|CUB|Cuba|
CV|CPV|Cape Verde|
CY|CYP|Cyprus|Q229
CZ|CZE|Czech Republic|Q213
DE|DEU|Germany|Q183
DJ|DJI|Djibouti|
DK|DNK|Denmark|Q35
DM|DMA|Dominica|
DO|DOM|Dominican Republic|
DZ|DZA|Algeria|Q262
EC|ECU|Ecuador|Q736
EE|EST|Estonia|Q191
EG|EGY|Egypt|Q79
ER|ERI|Eritrea|
ES|ESP|Spain|Q29
ET|ETH|Ethiopia|Q115
FI|FIN|Finland|Q33
FJ|FJI|Fiji|
FM|FSM|Micronesia|
FR|FRA|France|Q142
GA|GAB|Gabon|
GB|GBR|United Kingdom|Q145
GD|GRD|Grenada|
GE|GEO|Georgia|Q230
GH|GHA|Ghana|Q117
GM|GMB|Gambia|
GN|GIN|Guinea|
GQ|GNQ|Equatorial Guinea|
GR|GRC|Greece|Q41
GT|GTM|Guatemala|
GW|GNB|Guinea-Bissau|
GY|GUY|Guyana|
HK|HKG|Hong Kong|Q8646
HN|HND|Honduras|
HR|HRV|Croatia|Q224
HT|HTI|Haiti|
HU|HUN|Hungary|Q28
ID|IDN|Indonesia|Q252
IE|IRL|Ireland|Q27
IL|ISR|Israel|Q801
IN|IND|India|Q668
IQ|IRQ|Iraq|Q796
IR|IRN|Iran|Q794
IS|ISL|Iceland|Q189
IT|ITA|Italy|Q38
JM|JAM|Jamaica|
JO|JOR|Jordan|Q810
JP|JPN|Japan|Q17
KE|KEN|Kenya|Q114
KG|KGZ|Kyrgyzstan|Q813
KH|KHM|Cambodia|Q424
KI|KIR|Kiribati|
KM|COM|Comoros|
KN|KNA|Saint Kitts and Nevis|
KP|PRK|North Korea|Q423
KR|KOR|South Korea|Q884
KW|KWT|Kuwait|Q817
KZ|KAZ|Kazakhstan|Q232
LA|LAO|Laos|Q819
LB|LBN|Lebanon|Q822
LC|LCA|Saint Lucia|
LI|LIE|Liechtenstein|Q347
LK|LKA|Sri Lanka|Q854
LR|LBR|Liberia|
LS|LSO|Lesotho|
LT|LTU|Lithuania|Q37
LU|LUX|Luxembourg|Q32
LV|LVA|Latvia|Q211
LY|LBY|Libya|Q1016
MA|MAR|Morocco|Q1028
MC|MCO|Monaco|Q235
MD|MDA|Moldova|Q217
ME|MNE|Montenegro|Q236
MG|MDG|Madagascar|
MH|MHL|Marshall Islands|
MK|MKD|North Macedonia|Q221
ML|MLI|Mali|Q912
MM|MMR|Myanmar|Q836
MN|MNG|Mongolia|Q711
MO|MAC|Macau|Q14773
MR|MRT|Mauritania|
MT|MLT|Malta|Q233
MU|MUS|Mauritius|
MV|MDV|Maldives|
MW|MWI|Malawi|
MX|MEX|Mexico|Q96
MY|MYS|Malaysia|Q833
MZ|MOZ|Mozambique|
NA|NAM|Namibia|
NE|NER|Niger|Q1032
NG|NGA|Nigeria|Q1033
NI|NIC|Nicaragua|
NL|NLD|Netherlands|Q55
NO|NOR|Norway|Q20
NP|NPL|Nepal|Q837
NR|NRU|Nauru|
NZ|NZL|New Zealand|Q664
OM|OMN|Oman|Q842
PA|PAN|Panama|Q804
PE|PER|Peru|Q419
PG|PNG|Papua New Guinea|
PH|PHL|Philippines|Q928
PK|PAK|Pakistan|Q843
PL|POL|Poland|Q36
PS|PSE|Palestine|
PT|PRT|Portugal|Q45
PW|PLW|Palau|
PY|PRY|Paraguay|Q733
QA|QAT|Qatar|Q846
RO|ROU|Romania|Q218
RS|SRB|Serbia|Q403
RU|RUS|Russia|Q159
RW|RWA|Rwanda|Q1037
SA|SAU|Saudi Arabia|Q851
SB|SLB|Solomon Islands|
SC|SYC|Seychelles|
SD|SDN|Sudan|Q1049
SE|SWE|Sweden|Q34
SG|SGP|Singapore|Q334
SI|SVN|Slovenia|Q215
SK|SVK|Slovakia|Q214
SL|SLE|Sierra Leone|
SM|SMR|San Marino|Q238
SN|SEN|Senegal|Q1041
SO|SOM|Somalia|Q1045
SR|SUR|Suriname|
SS|SSD|South Sudan|Q958
ST|STP|São Tomé and Príncipe|
SV|SLV|El Salvador|
SY|SYR|Syria|Q858
SZ|SWZ|Eswatini|
TD|TCD|Chad|
TG|TGO|Togo|Q945
TH|THA|Thailand|Q869
TJ|TJK|Tajikistan|Q863
TL|TLS|Timor-Leste|Q574
TM|TKM|Turkmenistan|Q874
TN|TUN|Tunisia|Q948
TO|TON|Tonga|
TR|TUR|Turkey|Q43
TT|TTO|Trinidad and Tobago|
TV|TUV|Tuvalu|
TW|TWN|Taiwan|Q865
TZ|TZA|Tanzania|Q924
UA|UKR|Ukraine|Q212
UG|UGA|Uganda|Q1036
US|USA|United States|Q30
UY|URY|Uruguay|Q77
UZ|UZB|Uzbekistan|Q265
VA|VAT|Vatican City|Q237
VC|VCT|Saint Vincent and the Grenadines|
VE|VEN|Venezuela|Q717
VN|VNM|Vietnam|Q881
VU|VUT|Vanuatu|
WS|WSM|Samoa|
XK|XKX|Kosovo|Q1246
YE|YEM|Yemen|Q805
ZA|ZAF|South Africa|Q258
ZM|ZMB|Zambia|
ZW|ZWE|Zimbabwe|
"""
"""ISO alpha-2, alpha-3, canonical name, Wikidata item where it is known for sure."""

LONG_NAMES = """
AD|Principality of Andorra
AF|Islamic Republic of Afghanistan
AL|Republic of Albania
AM|Republic of Armenia
AO|Republic of Angola
AR|Argentine Republic
AT|Republic of Austria
AU|Commonwealth of Australia
AZ|Republic of Azerbaijan
BD|People's Republic of Bangladesh
BE|Kingdom of Belgium
BG|Republic of Bulgaria
BH|Kingdom of Bahrain
BI|Republic of Burundi
BJ|Republic of Benin
BN|Brunei Darussalam
BO|Plurinational State of Bolivia
BR|Federative Republic of Brazil
BS|Commonwealth of The Bahamas
BT|Kingdom of Bhutan
BW|Republic of Botswana
BY|Republic of Belarus
CH|Swiss Confederation
CI|Republic of Côte d'Ivoire
CL|Republic of Chile
CM|Republic of Cameroon
CN|People's Republic of China
CO|Republic of Colombia
CR|Republic of Costa Rica
CU|Republic of Cuba
CV|Republic of Cabo Verde
CY|Republic of Cyprus
DE|Federal Republic of Germany
DJ|Republic of Djibouti
DK|Kingdom of Denmark
DM|Commonwealth of Dominica
DZ|People's Democratic Republic of Algeria
EC|Republic of Ecuador
EE|Republic of Estonia
EG|Arab Republic of Egypt
ER|State of Eritrea
ES|Kingdom of Spain
ET|Federal Democratic Republic of Ethiopia
FI|Republic of Finland
FJ|Republic of Fiji
FM|Federated States of Micronesia
FR|French Republic
GB|United Kingdom of Great Britain and Northern Ireland
GH|Republic of Ghana
GM|Republic of The Gambia
GN|Republic of Guinea
GQ|Republic of Equatorial Guinea
GR|Hellenic Republic
GT|Republic of Guatemala
GW|Republic of Guinea-Bissau
GY|Co-operative Republic of Guyana
HK|Hong Kong Special Administrative Region
HN|Republic of Honduras
HR|Republic of Croatia
HT|Republic of Haiti
ID|Republic of Indonesia
IE|Republic of Ireland
IL|State of Israel
IN|Republic of India
IQ|Republic of Iraq
IR|Islamic Republic of Iran
IT|Italian Republic
JO|Hashemite Kingdom of Jordan
KE|Republic of Kenya
KG|Kyrgyz Republic
KH|Kingdom of Cambodia
KI|Republic of Kiribati
KM|Union of the Comoros
KP|Democratic People's Republic of Korea
KR|Republic of Korea
KW|State of Kuwait
KZ|Republic of Kazakhstan
LA|Lao People's Democratic Republic
LB|Lebanese Republic
LI|Principality of Liechtenstein
LK|Democratic Socialist Republic of Sri Lanka
LR|Republic of Liberia
LS|Kingdom of Lesotho
LT|Republic of Lithuania
LU|Grand Duchy of Luxembourg
LV|Republic of Latvia
LY|State of Libya
MA|Kingdom of Morocco
MC|Principality of Monaco
MD|Republic of Moldova
MG|Republic of Madagascar
MH|Republic of the Marshall Islands
MK|Republic of North Macedonia
ML|Republic of Mali
MM|Republic of the Union of Myanmar
MO|Macao Special Administrative Region
MR|Islamic Republic of Mauritania
MT|Republic of Malta
MU|Republic of Mauritius
MV|Republic of Maldives
MW|Republic of Malawi
MX|United Mexican States
MZ|Republic of Mozambique
NA|Republic of Namibia
NE|Republic of the Niger
NG|Federal Republic of Nigeria
NI|Republic of Nicaragua
NL|Kingdom of the Netherlands
NO|Kingdom of Norway
NP|Federal Democratic Republic of Nepal
NR|Republic of Nauru
OM|Sultanate of Oman
PA|Republic of Panama
PE|Republic of Peru
PG|Independent State of Papua New Guinea
PH|Republic of the Philippines
PK|Islamic Republic of Pakistan
PL|Republic of Poland
PS|State of Palestine
PT|Portuguese Republic
PW|Republic of Palau
PY|Republic of Paraguay
QA|State of Qatar
RS|Republic of Serbia
RU|Russian Federation
RW|Republic of Rwanda
SA|Kingdom of Saudi Arabia
SC|Republic of Seychelles
SD|Republic of the Sudan
SE|Kingdom of Sweden
SG|Republic of Singapore
SI|Republic of Slovenia
SK|Slovak Republic
SL|Republic of Sierra Leone
SM|Republic of San Marino
SN|Republic of Senegal
SO|Federal Republic of Somalia
SR|Republic of Suriname
SS|Republic of South Sudan
ST|Democratic Republic of São Tomé and Príncipe
SV|Republic of El Salvador
SY|Syrian Arab Republic
SZ|Kingdom of Eswatini
TD|Republic of Chad
TG|Togolese Republic
TH|Kingdom of Thailand
TJ|Republic of Tajikistan
TL|Democratic Republic of Timor-Leste
TN|Republic of Tunisia
TO|Kingdom of Tonga
TR|Republic of Türkiye
TR|Republic of Turkey
TT|Republic of Trinidad and Tobago
TW|Republic of China
TZ|United Republic of Tanzania
UG|Republic of Uganda
US|United States of America
UY|Oriental Republic of Uruguay
UZ|Republic of Uzbekistan
VA|Vatican City State
VE|Bolivarian Republic of Venezuela
VN|Socialist Republic of Vietnam
VN|Socialist Republic of Viet Nam
VU|Republic of Vanuatu
WS|Independent State of Samoa
XK|Republic of Kosovo
YE|Republic of Yemen
ZA|Republic of South Africa
ZM|Republic of Zambia
ZW|Republic of Zimbabwe
"""
"""Official long names in English, where they are not the canonical name."""

DEMONYMS = """
AD|Andorran+
AE|Emirati+
AF|Afghan+
AG|Antiguan+, Barbudan+
AL|Albanian+
AM|Armenian+
AO|Angolan+
AR|Argentine+, Argentinian+, Argentinean+
AT|Austrian+
AU|Australian+
AZ|Azerbaijani+
BA|Bosnian+
BB|Barbadian+
BD|Bangladeshi+
BE|Belgian+
BF|Burkinabe, Burkinabè, Burkinabé
BG|Bulgarian+
BH|Bahraini+
BI|Burundian+
BJ|Beninese
BN|Bruneian+
BO|Bolivian+
BR|Brazilian+
BS|Bahamian+
BT|Bhutanese
BW|Botswanan+, Batswana, Motswana
BY|Belarusian+, Belarussian+, Byelorussian+
BZ|Belizean+
CA|Canadian+
CD|Congolese
CF|Central African+
CG|Congolese
CH|Swiss
CI|Ivorian+
CL|Chilean+
CM|Cameroonian+
CN|Chinese
CO|Colombian+
CR|Costa Rican+
CU|Cuban+
CV|Cape Verdean+, Cabo Verdean+
CY|Cypriot+
CZ|Czech+
DE|German+
DJ|Djiboutian+
DK|Danish, Dane+
DM|Dominican+
DO|Dominican+
DZ|Algerian+
EC|Ecuadorian+, Ecuadorean+
EE|Estonian+
EG|Egyptian+
ER|Eritrean+
ES|Spanish, Spaniard+
ET|Ethiopian+
FI|Finnish, Finns
FJ|Fijian+
FM|Micronesian+
FR|French, Frenchman, Frenchwoman
GA|Gabonese
GB|British, Briton+, Brit+
GD|Grenadian+
GE|Georgian+
GH|Ghanaian+
GM|Gambian+
GN|Guinean+
GQ|Equatorial Guinean+, Equatoguinean+
GR|Greek+
GT|Guatemalan+
GW|Bissau-Guinean+, Guinea-Bissauan+
GY|Guyanese
HK|Hong Konger+, Hongkonger+
HN|Honduran+
HR|Croatian+, Croat+
HT|Haitian+
HU|Hungarian+
ID|Indonesian+
IE|Irish
IL|Israeli+
IN|Indian+
IQ|Iraqi+
IR|Iranian+
IS|Icelandic, Icelander+
IT|Italian+
JM|Jamaican+
JO|Jordanian+
JP|Japanese
KE|Kenyan+
KG|Kyrgyz, Kyrgyzstani+
KH|Cambodian+
KI|I-Kiribati
KM|Comorian+, Comoran+
KN|Kittitian+, Nevisian+
KP|North Korean+, N. Korean+, Korean+
KR|South Korean+, S. Korean+, Korean+
KW|Kuwaiti+
KZ|Kazakh+, Kazakhstani+
LA|Laotian+, Lao
LB|Lebanese
LC|Saint Lucian+, St. Lucian+
LI|Liechtensteiner+
LK|Sri Lankan+
LR|Liberian+
LS|Basotho, Mosotho
LT|Lithuanian+
LU|Luxembourger+, Luxembourgish
LV|Latvian+
LY|Libyan+
MA|Moroccan+
MC|Monegasque+, Monégasque+
MD|Moldovan+
ME|Montenegrin+
MG|Malagasy
MH|Marshallese
MK|Macedonian+, North Macedonian+
ML|Malian+
MM|Burmese, Myanmarese
MN|Mongolian+
MO|Macanese
MR|Mauritanian+
MT|Maltese
MU|Mauritian+
MV|Maldivian+
MW|Malawian+
MX|Mexican+
MY|Malaysian+
MZ|Mozambican+
NA|Namibian+
NE|Nigerien+
NG|Nigerian+
NI|Nicaraguan+
NL|Dutch, Dutchman, Netherlander+
NO|Norwegian+
NP|Nepali+, Nepalese
NR|Nauruan+
NZ|New Zealander+
OM|Omani+
PA|Panamanian+
PE|Peruvian+
PG|Papua New Guinean+
PH|Filipino+, Philippine, Filipina+
PK|Pakistani+
PL|Polish, Pole+
PS|Palestinian+
PT|Portuguese
PW|Palauan+
PY|Paraguayan+
QA|Qatari+
RO|Romanian+
RS|Serbian+, Serb+
RU|Russian+
RW|Rwandan+
SA|Saudi+, Saudi Arabian+
SB|Solomon Islander+
SC|Seychellois
SD|Sudanese
SE|Swedish, Swede+
SG|Singaporean+
SI|Slovenian+, Slovene+
SK|Slovak+, Slovakian+
SL|Sierra Leonean+
SM|Sammarinese
SN|Senegalese
SO|Somali+, Somalian+
SR|Surinamese
SS|South Sudanese
ST|São Toméan+, Sao Tomean+
SV|Salvadoran+, Salvadorean+
SY|Syrian+
SZ|Swazi+
TD|Chadian+
TG|Togolese
TH|Thai+
TJ|Tajik+, Tajikistani+
TL|Timorese, East Timorese
TM|Turkmen+
TN|Tunisian+
TO|Tongan+
TR|Turkish, Turk+
TT|Trinidadian+, Tobagonian+
TV|Tuvaluan+
TW|Taiwanese
TZ|Tanzanian+
UA|Ukrainian+
UG|Ugandan+
US|American+
UY|Uruguayan+
UZ|Uzbek+, Uzbekistani+
VC|Vincentian+
VE|Venezuelan+
VN|Vietnamese
VU|Ni-Vanuatu
WS|Samoan+
XK|Kosovar+, Kosovan+
YE|Yemeni+
ZA|South African+
ZM|Zambian+
ZW|Zimbabwean+
"""
"""Adjectives and nouns in English; ``+`` says that the plural in *s* is one too.

The Holy See has none. An ethnic name that is not the demonym of the state is left out.
"""

ABBREVIATIONS_READ_AS_WORDS = """
AND ARE ARM BEN BOL BRA CAN CHE COD COG COL COM CUB DJI DOM ECU ESP EST ETH FIN GAB GEO GIN GUY HUN
IND IRL JAM KEN LIE MAC MAR MON MUS NAM NER NGA NIC NOR PAK PAN PER POL SEN SLE SOM SUR TLS TON TUN
UGA VAT VEN AUS ARG CAF CPV GRC
""".split()
"""Alpha-3 codes that are also a word, a name or a better known abbreviation: only weak."""

MORE = """
AE|UAE|en|abbreviation
AE|U.A.E.|en|abbreviation
AE|the Emirates|en|short
AE|الإمارات|ar|short
AE|دولة الإمارات العربية المتحدة|ar|native
AE|Объединённые Арабские Эмираты|ru|translation
AE|阿联酋|zh-Hans|short
AE|阿聯酋|zh-Hant|short
AE|아랍에미리트연합|ko|translation
AF|Islamic Emirate of Afghanistan|en|title|the name that the Taliban use since 2021
AG|Antigua|en|short
AG|Antigua & Barbuda|en|translation
AT|Republik Österreich|de|native
AZ|Азербайджанская Республика|ru|translation
BA|Bosnia|en|short
BA|Bosnia-Herzegovina|en|translation
BA|BiH|bs|abbreviation
BA|Bosnia & Herzegovina|en|translation
BD|East Pakistan|en|former|||1971
BF|Upper Volta|en|former|||1984
BF|Burkina|en|short
BJ|Dahomey|en|former|||1975
BS|The Bahamas|en|translation
BS|the Bahamas|en|translation
BY|Byelorussia|en|former|||1991
BY|Belorussia|en|former|from Russian||1991
BY|Белоруссия|ru|translation
BY|Рэспубліка Беларусь|be|native
BY|Республика Беларусь|ru|native
CA|加|zh-Hans|weak|one letter, as in lists of states|||
CD|DRC|en|abbreviation
CD|D.R.C.|en|abbreviation
CD|DR Congo|en|short
CD|DR of Congo|en|short
CD|D.R. Congo|en|short
CD|Dem. Rep. Congo|en|abbreviation
CD|Democratic Republic of Congo|en|translation
CD|Congo-Kinshasa|en|short
CD|Congo (Kinshasa)|en|short
CD|Congo|en|short|both states are called so|||shared
CD|the Congo|en|short|both states are called so|||shared
CD|Zaire|en|former||1971|1997
CD|République démocratique du Congo|fr|native
CD|RDC|fr|abbreviation
CD|Демократическая Республика Конго|ru|translation
CD|ДРК|ru|abbreviation
CD|刚果民主共和国|zh-Hans|translation
CD|剛果民主共和國|zh-Hant|translation
CD|콩고민주공화국|ko|translation
CD|コンゴ民主共和国|ja|translation
CD|جمهورية الكونغو الديمقراطية|ar|translation
CD|Demokratische Republik Kongo|de|translation
CD|República Democrática do Congo|pt|translation
CD|Repubblica Democratica del Congo|it|translation
CF|CAR|en|weak|Central African Republic; also a word
CF|C.A.R.|en|abbreviation
CF|ЦАР|ru|abbreviation
CF|RCA|fr|weak|République centrafricaine; also a company
CF|Centrafrique|fr|native
CG|Congo-Brazzaville|en|short
CG|Congo (Brazzaville)|en|short
CG|Republic of Congo|en|translation
CG|Congo Republic|en|translation
CG|Congo|en|short|both states are called so|||shared
CG|the Congo|en|short|both states are called so|||shared
CG|République du Congo|fr|native
CG|Республика Конго|ru|translation
CG|刚果共和国|zh-Hans|translation
CG|剛果共和國|zh-Hant|translation
CG|콩고공화국|ko|translation
CG|コンゴ共和国|ja|translation
CG|جمهورية الكونغو|ar|translation
CG|Republik Kongo|de|translation
CG|República del Congo|es|translation
CG|Repubblica del Congo|it|translation
CH|Schweizerische Eidgenossenschaft|de|native
CH|Confédération suisse|fr|native
CI|Cote d'Ivoire|en|translation
CI|Côte d'Ivoire|fr|native
CN|PRC|en|abbreviation
CN|P.R.C.|en|abbreviation
CN|PR China|en|abbreviation
CN|P.R. China|en|abbreviation
CN|Mainland China|en|title|in contrast with Hong Kong, Macau or Taiwan
CN|mainland China|en|title|in contrast with Hong Kong, Macau or Taiwan
CN|Communist China|en|title|of the time of the Cold War
CN|中华人民共和国|zh-Hans|native
CN|中華人民共和國|zh-Hant|native
CN|中國|zh-Hant|native
CN|Китайская Народная Республика|ru|translation
CN|КНР|ru|abbreviation
CN|중화인민공화국|ko|translation
CN|中華人民共和国|ja|translation
CN|جمهورية الصين الشعبية|ar|translation
CN|République populaire de Chine|fr|translation
CN|Volksrepublik China|de|translation
CN|República Popular China|es|translation
CN|República Popular de China|es|translation
CN|República Popular da China|pt|translation
CN|Repubblica Popolare Cinese|it|translation
CN|Zhongguo|zh-Latn|transliteration||||pinyin
CV|Cabo Verde|pt|native
CZ|Czechia|en|short
CZ|Česká republika|cs|native
CZ|Чешская Республика|ru|translation
CZ|République tchèque|fr|translation
CZ|Tschechische Republik|de|translation
DE|Bundesrepublik Deutschland|de|native
DE|BRD|de|weak|Bundesrepublik Deutschland; in English rather West Germany before 1990
DE|ФРГ|ru|abbreviation
DE|Федеративная Республика Германия|ru|translation
DE|République fédérale d'Allemagne|fr|translation
EG|جمهورية مصر العربية|ar|native
ES|Reino de España|es|native
FM|FSM|en|abbreviation
FR|République française|fr|native
FR|Французская Республика|ru|translation
GB|UK|en|abbreviation
GB|U.K.|en|abbreviation
GB|the UK|en|abbreviation
GB|the U.K.|en|abbreviation
GB|the United Kingdom|en|native
GB|Britain|en|short
GB|Great Britain|en|short
GB|Соединённое Королевство|ru|translation
GB|Британия|ru|short
GB|Grande-Bretagne|fr|short
GB|Großbritannien|de|short
GB|Gran Bretaña|es|short
GB|Gran Bretagna|it|short
GB|Grã-Bretanha|pt|short
GB|Groot-Brittannië|nl|short
GB|Велика Британија|sr|short
GB|بريطانيا|ar|short
GB|İngiltere|tr|weak|the everyday name, strictly England|||shared
GB|英|ja|weak|one letter, as in headlines
GE|Republic of Georgia|en|translation
GE|Sakartvelo|ka-Latn|transliteration
GE|Грузия|ru|translation
GM|The Gambia|en|translation
GM|the Gambia|en|translation
GR|Hellas|en|weak
GR|Ελληνική Δημοκρατία|el|native
GW|Guinea Bissau|en|translation
HK|Hongkong|en|translation
HK|HK|en|weak
HK|H.K.|en|weak
HK|HKSAR|en|abbreviation
HK|Hong Kong SAR|en|abbreviation
HK|香港特別行政區|zh-Hant|native
HK|香港特别行政区|zh-Hans|translation
HR|Republika Hrvatska|hr|native
ID|Republik Indonesia|id|native
ID|RI|id|weak|Republik Indonesia; also Rhode Island and names
IE|Éire|ga|native
IE|Eire|en|translation
IE|Irish Republic|en|translation
IL|מדינת ישראל|he|native
IL|دولة إسرائيل|ar|translation
IN|Bharat|hi-Latn|native
IN|भारत गणराज्य|hi|native
IR|Persia|en|former|||1935
IR|جمهوری اسلامی ایران|fa|native
IR|Исламская Республика Иран|ru|translation
IR|ИРИ|ru|weak
IR|الجمهورية الإسلامية الإيرانية|ar|translation
IR|I.R. Iran|en|abbreviation
IT|Repubblica Italiana|it|native
JP|日本国|ja|native
JP|日本國|zh-Hant|translation
JP|Nippon|ja-Latn|weak|also part of the names of companies
JP|Nihon|ja-Latn|weak|also part of the names of companies
JP|日|ja|weak|one letter, as in headlines; also a word
KG|Kirghizia|en|former|||1991
KG|Киргизия|ru|translation
KG|Кыргызская Республика|ru|native
KN|St. Kitts and Nevis|en|translation
KN|St Kitts and Nevis|en|translation
KN|Saint Kitts & Nevis|en|translation
KN|St. Kitts & Nevis|en|translation
KP|DPRK|en|abbreviation
KP|D.P.R.K.|en|abbreviation
KP|DPR Korea|en|abbreviation
KP|N. Korea|en|short
KP|N Korea|en|short
KP|NKorea|en|short
KP|NK|en|weak
KP|Korea|en|short|both states are called so|||shared
KP|the North|en|title|in stories about Korea
KP|Democratic People’s Republic of Korea|en|translation|with the curly apostrophe
KP|조선민주주의인민공화국|ko|native
KP|조선|ko|native|as the North calls itself; also the old kingdom
KP|공화국|ko|weak|the Republic, in the media of the North
KP|북조선|ko|native|as the North says
KP|북한|ko|translation|as the South says
KP|북|ko|weak|the North, in headlines of the South
KP|朝鮮民主主義人民共和國|ko-Hani|native
KP|朝鮮|ko-Hani|native
KP|北韓|zh-Hant|translation|as in Hanja and in Taiwan
KP|朝鲜|zh-Hans|translation
KP|朝鲜民主主义人民共和国|zh-Hans|translation
KP|北朝鲜|zh-Hans|translation
KP|北韩|zh-Hans|translation
KP|朝鮮民主主義人民共和国|ja|translation
KP|北朝鮮|ja|translation
KP|北鮮|ja|weak|dated and pejorative
KP|Северная Корея|ru|translation
KP|Корейская Народно-Демократическая Республика|ru|translation
KP|Корея|ru|short|both states are called so|||shared
KP|КНДР|ru|abbreviation
KP|КНДР|uk|abbreviation
KP|جمهورية كوريا الشعبية الديمقراطية|ar|translation
KP|République populaire démocratique de Corée|fr|translation
KP|RPDC|fr|abbreviation
KP|Demokratische Volksrepublik Korea|de|translation
KP|DVRK|de|abbreviation
KP|República Popular Democrática de Corea|es|translation
KP|Bukhan|ko-Latn|transliteration||||rr
KP|Chosŏn|ko-Latn|transliteration||||mr
KP|Pukchosŏn|ko-Latn|transliteration||||mr
KR|ROK|en|abbreviation
KR|R.O.K.|en|abbreviation
KR|S. Korea|en|short
KR|S Korea|en|short
KR|SKorea|en|short
KR|SK|en|weak|also a group of companies
KR|Korea|en|short|both states are called so|||shared
KR|Korea Republic|en|translation|as in football
KR|Republic of Korea (South Korea)|en|translation
KR|the South|en|title|in stories about Korea
KR|대한민국|ko|native
KR|한국|ko|native
KR|남한|ko|native|in contrast with the North
KR|남조선|ko|translation|as the North said until 2023
KR|남|ko|weak|the South, in headlines; also a family name
KR|大韓民國|ko-Hani|native
KR|韓國|ko-Hani|native
KR|南韓|zh-Hant|translation|also as in Hanja
KR|韩国|zh-Hans|translation
KR|大韩民国|zh-Hans|translation
KR|南韩|zh-Hans|translation
KR|南朝鲜|zh-Hans|former|in the press of China|||
KR|韓国|ja|translation
KR|大韓民国|ja|translation
KR|南朝鮮|ja|former|dated
KR|Южная Корея|ru|translation
KR|Республика Корея|ru|translation
KR|Корея|ru|short|both states are called so|||shared
KR|جمهورية كوريا|ar|translation
KR|République de Corée|fr|translation
KR|Republik Korea|de|translation
KR|República de Corea|es|translation
KR|República da Coreia|pt|translation
KR|Repubblica di Corea|it|translation
KR|Hanguk|ko-Latn|transliteration||||rr
KR|Daehan Minguk|ko-Latn|transliteration||||rr
KR|Namhan|ko-Latn|transliteration||||rr
KZ|Қазақстан Республикасы|kk|native
KZ|Kazakstan|en|translation
LA|Lao PDR|en|abbreviation
LB|الجمهورية اللبنانية|ar|native
LC|St. Lucia|en|translation
LC|St Lucia|en|translation
LK|Ceylon|en|former|||1972
MD|Moldavia|en|former|from Russian; also the region of Romania|||shared
MD|Republica Moldova|ro|native
MD|Молдавия|ru|translation
MK|Macedonia|en|former|||2019-02|shared
MK|FYROM|en|former|||2019-02
MK|F.Y.R.O.M.|en|former|||2019-02
MK|Former Yugoslav Republic of Macedonia|en|former|||2019-02
MK|Република Северна Македонија|mk|native
MK|Македонија|mk|former|||2019-02
MM|Burma|en|former|still used by some governments and papers||1989
MM|Birmanie|fr|former|
MM|ပြည်ထောင်စု သမ္မတ မြန်မာနိုင်ငံတော်|my|native
MN|Монгол Улс|mn|native
MO|Macao|en|translation
MO|Macao SAR|en|abbreviation
MO|Macau SAR|en|abbreviation
MO|澳門特別行政區|zh-Hant|native
MO|澳门特别行政区|zh-Hans|translation
MV|The Maldives|en|translation
MV|the Maldives|en|translation
MX|Estados Unidos Mexicanos|es|native
MX|Méjico|es|translation
NL|Holland|en|weak|a part that stands for the whole
NL|The Netherlands|en|translation
NL|the Netherlands|en|translation
NL|Koninkrijk der Nederlanden|nl|native
NL|Голландия|ru|weak|a part that stands for the whole
NZ|NZ|en|abbreviation
NZ|N.Z.|en|abbreviation
NZ|Aotearoa|mi|native
NZ|Aotearoa New Zealand|en|native
PG|P.N.G.|en|abbreviation
PH|The Philippines|en|translation
PH|the Philippines|en|translation
PH|Republika ng Pilipinas|fil|native
PK|اسلامی جمہوریہ پاکستان|ur|native
PL|Rzeczpospolita Polska|pl|native
PS|Palestinian territories|en|title
PS|Palestinian Territories|en|title
PS|Occupied Palestinian Territory|en|title|in papers of the United Nations
PS|occupied Palestinian territories|en|title
PS|دولة فلسطين|ar|native
PS|فلسطين|ar|native
PS|فلسطین|fa|translation
PS|פלסטין|he|translation
PS|Палестина|ru|translation
PS|Государство Палестина|ru|translation
PS|Палестина|uk|translation
PS|Palästina|de|translation
PS|Palestina|es|translation
PS|Palestyna|pl|translation
PS|Filistin|tr|translation
PS|Παλαιστίνη|el|translation
PS|फ़िलिस्तीन|hi|translation
PS|巴勒斯坦|zh-Hans|translation
PS|巴勒斯坦国|zh-Hans|translation
PS|팔레스타인|ko|translation
PS|パレスチナ|ja|translation
RO|Rumania|en|translation|dated
RS|Република Србија|sr|native
RU|Российская Федерация|ru|native
RU|РФ|ru|abbreviation
RU|RF|en|weak|Russian Federation; also radio frequency
RU|Російська Федерація|uk|translation
RU|РФ|uk|abbreviation
RU|Fédération de Russie|fr|translation
RU|Fédération russe|fr|translation
RU|Russische Föderation|de|translation
RU|Federación de Rusia|es|translation
RU|Federación Rusa|es|translation
RU|Federación rusa|es|translation
RU|Federazione Russa|it|translation
RU|Federação Russa|pt|translation
RU|Rusya Federasyonu|tr|translation
RU|Federacja Rosyjska|pl|translation
RU|الاتحاد الروسي|ar|translation
RU|روسيا الاتحادية|ar|translation
RU|俄罗斯联邦|zh-Hans|translation
RU|俄羅斯聯邦|zh-Hant|translation
RU|俄国|zh-Hans|short
RU|俄國|zh-Hant|short
RU|俄|zh-Hans|weak|one letter, as in headlines
RU|러시아 연방|ko|translation
RU|로씨야|ko|translation|as the North spells it
RU|로씨야련방|ko|translation|as the North spells it
RU|ロシア連邦|ja|translation
RU|露|ja|weak|one letter, as in headlines
RU|Rossiya|ru-Latn|transliteration
SA|KSA|en|abbreviation
SA|K.S.A.|en|abbreviation
SA|Saudi|en|weak|also the adjective
SA|السعودية|ar|native
SA|Саудовская Аравия|ru|translation
SB|Solomons|en|short
SB|the Solomon Islands|en|translation
SK|Slovenská republika|sk|native
SI|Republika Slovenija|sl|native
SD|the Sudan|en|translation
SG|S'pore|en|abbreviation
SG|新加坡共和国|zh-Hans|native
SG|Republik Singapura|ms|native
SG|Singapura|ms|native
ST|Sao Tome and Principe|en|translation
ST|São Tomé & Príncipe|en|translation
ST|Sao Tome & Principe|en|translation
SV|Salvador|en|weak|also a city of Brazil and a given name|||shared
SY|الجمهورية العربية السورية|ar|native
SZ|Swaziland|en|former|||2018-04
TH|Siam|en|former|||1949
TH|ราชอาณาจักรไทย|th|native
TH|Таиланд|ru|translation
TL|East Timor|en|translation
TR|Türkiye|tr|native
TR|Turkiye|en|translation
TR|Türkiye Cumhuriyeti|tr|native
TR|Турецкая Республика|ru|translation
TR|터키|ko|former|||2022
TT|Trinidad|en|short
TT|Trinidad & Tobago|en|translation
TT|T&T|en|weak
TW|ROC|en|weak|Republic of China; also other things
TW|R.O.C.|en|weak
TW|Chinese Taipei|en|title|in sports and some organizations
TW|Formosa|en|former
TW|Republic of China (Taiwan)|en|translation
TW|Taiwan, Province of China|en|title|in papers of the United Nations
TW|中華民國|zh-Hant|native
TW|中华民国|zh-Hans|native
TW|臺灣|zh-Hant|native
TW|台灣|zh-Hant|native
TW|台湾|zh-Hans|native
TW|中華台北|zh-Hant|title
TW|대만|ko|translation
TW|타이완|ko|translation
TW|Тайвань|ru|translation
TZ|Tanganyika|en|former|the mainland||1964
UA|the Ukraine|en|translation|dated
UA|Ukrayina|uk-Latn|transliteration
UA|Україна|uk|native
UA|乌克兰|zh-Hans|translation
UA|烏|zh-Hant|weak|one letter, as in headlines; also a word
UA|우크라이나|ko|translation
US|US|en|abbreviation
US|U.S.|en|abbreviation
US|the US|en|abbreviation
US|the U.S.|en|abbreviation
US|USA|en|abbreviation
US|U.S.A.|en|abbreviation
US|the USA|en|abbreviation
US|the United States|en|native
US|U.S. of A.|en|abbreviation
US|America|en|short
US|the States|en|short
US|The States|en|short
US|US-American|en|demonym
US|the United States of America|en|native
US|США|ru|abbreviation
US|Соединённые Штаты|ru|translation
US|Соединённые Штаты Америки|ru|translation
US|Америка|ru|short
US|Сполучені Штати Америки|uk|translation
US|США|uk|abbreviation
US|САЩ|bg|abbreviation
US|САД|sr|abbreviation
US|SAD|hr|weak|also an English word
US|ЗША|be|abbreviation
US|ABD|tr|abbreviation
US|États-Unis d'Amérique|fr|translation
US|Etats-Unis|fr|translation
US|É.-U.|fr|abbreviation
US|Vereinigte Staaten von Amerika|de|translation
US|EE. UU.|es|abbreviation
US|EE.UU.|es|abbreviation
US|EEUU|es|abbreviation
US|EUA|pt|abbreviation
US|E.U.A.|pt|abbreviation
US|Estados Unidos de América|es|translation
US|Estados Unidos da América|pt|translation
US|Stati Uniti d'America|it|translation
US|Stany Zjednoczone Ameryki|pl|translation
US|AS|id|weak|Amerika Serikat; also a word
US|أمريكا|ar|short
US|أميركا|ar|short
US|الولايات المتحدة الأمريكية|ar|translation
US|الولايات المتحدة الأميركية|ar|translation
US|آمریکا|fa|short
US|ایالات متحده آمریکا|fa|translation
US|אמריקה|he|short
US|ארה"ב|he|abbreviation
US|ארה״ב|he|abbreviation
US|अमेरिका|hi|short
US|संयुक्त राज्य अमेरिका|hi|translation
US|美利坚合众国|zh-Hans|translation
US|美利堅合眾國|zh-Hant|translation
US|美|zh-Hans|weak|one letter, as in headlines; also a word
US|米国|ja|translation
US|アメリカ|ja|short
US|米|ja|weak|one letter, as in headlines; also rice
US|미합중국|ko|translation
US|미|ko|weak|one letter, as in headlines
US|Mỹ|vi|translation
UZ|Республика Узбекистан|ru|translation
UZ|O‘zbekiston Respublikasi|uz|native
VA|Vatican|en|short
VA|the Vatican|en|short
VA|Holy See|en|title|the body that holds the observer's seat
VA|the Holy See|en|title|the body that holds the observer's seat
VA|Saint-Siège|fr|title
VA|Santa Sede|it|title
VA|Heiliger Stuhl|de|title
VA|Святой Престол|ru|title
VA|Vatikan|de|short
VA|Vaticano|it|short
VA|바티칸|ko|short
VA|バチカン|ja|short
VA|교황청|ko|title
VC|St. Vincent and the Grenadines|en|translation
VC|St Vincent and the Grenadines|en|translation
VC|Saint Vincent|en|short
VC|St. Vincent|en|short
VC|SVG|en|abbreviation
VE|República Bolivariana de Venezuela|es|native
VN|Viet Nam|en|translation
VN|Cộng hòa xã hội chủ nghĩa Việt Nam|vi|native
VN|SRV|en|weak
VN|베트남|ko|translation
VN|월남|ko|former||
VU|New Hebrides|en|former|||1980
WS|Western Samoa|en|former|||1997
XK|Republika e Kosovës|sq|native
XK|Косово и Метохија|sr|title|the province, as Serbia says
ZA|RSA|en|weak|Republic of South Africa; also a cipher
ZA|Republiek van Suid-Afrika|af|native
ZA|Suid-Afrika|af|native
ZA|ЮАР|ru|abbreviation
ZW|Rhodesia|en|former|||1980
"""
"""Code, text, language, kind, then where needed: note, since, until, ``shared`` or a system."""

NEVER = """
KP KR|CD CG|AT AU|SD SS|DM DO|NE NG|GN GQ|GN GW|GN PG|GQ GW|GQ PG|GW PG|SI SK|LT LV|IQ IR|ML MW
ML MV|PY UY|MR MU|CN TW|CN HK|CN MO|HK MO|IN ID|NA NG|SB ST|TG TO|ZM ZW|ME MK|CZ TD|IS IE|GM GB
GY GN|GD GT|JM JO|KE KI|CH SE|CH SZ|SE SZ|BO BW|BH BS|LB LR|LB LY|SN SO|SL SO|NR NP|MN ME|MC MO
MC MA|TJ TM|KG KZ|UG UY|KM CM|CR HR|CU CY|RO OM|PA PW|FJ PG|BE BY|BZ BE|DM RO|EE ET|ER ET|VC LC
KN LC|KN VC|BY RU|GE region.us.georgia|MN region.cn.inner-mongolia|SO region.so.somaliland
GB region.gb.england|GB region.gb.scotland|GB region.gb.wales|IE region.gb.northern-ireland
MC city.de.munich|MK region.gr.macedonia|RS region.ba.republika-srpska
"""
"""Pairs that are taken for each other, by name, by history or by code."""

SHARED = """
Congo|the Congo|Nga|Korea|Корея|Congolese|Korean|Koreans|Dominican|Dominicans
"""
"""Texts that stand for more than one country on purpose; any other clash stops the build."""

SHARED_WITH_OTHERS = """
Amã|Omã|É.-U.|CAF|CPV|GRC|NAM
"""
"""Texts that are also the initials of an organization, but for marks and points."""

SKIPPED = """
CD|no|Kongo
CD|si|*
CD|my|ကွန်ဂို
CD|kk|Конго
KP|ko|북한
TN|*|Tunis
TN|*|Túnis
BR|fi|Brasilia
BR|is|Brasilía
PS|so|*
PS|si|*
HK|*|*
MO|*|*
city.et.addis-ababa|mn|Аддис-Aбеба
city.ss.juba|tr|Cuba
city.tl.dili|*|दिल्ली
city.mx.mexico-city|*|Mexico
city.mx.mexico-city|*|Mexiko
city.mx.mexico-city|*|México
city.mx.monterrey|*|Monterey
city.mx.monterrey|*|Монтерей
"""
"""Names of the CLDR that are not taken: code or city, language, text; ``*`` is any.

A bare *Congo* does not tell which; *Tunis* and *Brasilia* are rather the cities; those of Hong Kong
and Macau carry "special administrative region of China", so that the names of their time zones
are taken. The names of Dili, Juba, Mexico City and Monterrey are those of Delhi, Cuba, the country
and Monterey; one of Addis Ababa mixes scripts.
"""

ZONES = """
country.hk|Asia/Hong_Kong
country.mo|Asia/Macau
city.al.tirana|Europe/Tirane
city.ar.buenos-aires|America/Buenos_Aires
city.er.asmara|Africa/Asmera
city.in.kolkata|Asia/Calcutta
city.mm.yangon|Asia/Rangoon
city.np.kathmandu|Asia/Katmandu
city.td.ndjamena|Africa/Ndjamena
city.ua.kyiv|Europe/Kiev
city.us.new-york-city|America/New_York
city.vn.ho-chi-minh-city|Asia/Saigon
"""
"""Entities whose names in other languages are those of the city of a time zone of the CLDR.

The cities of the curated tables need no line where the zone has their English name.
"""

OFFICIAL_LANGUAGES = """
HK|zh-Hant en
MO|zh-Hant pt
TW|zh-Hant
CN|zh-Hans zh-Hant
SG|en zh-Hans ms ta
KP|
KR|ko
XK|sq sr
PS|ar
VA|it
IN|hi en bn te mr ta ur gu kn ml pa
BA|bs hr sr
PK|ur en ps
AF|fa ps
US|en
UA|uk
DZ|ar
TN|ar
MA|ar
CA|en fr
IL|he
"""
"""Languages in which a name is native, where the CLDR's list of official ones does not serve."""
