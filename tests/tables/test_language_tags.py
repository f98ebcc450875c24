"""Language tags and country codes are those of the registry, as they are registered."""

from __future__ import annotations

import pytest

from normalizer.tables.language_tags import check_country, check_tag, script_subtag


@pytest.mark.parametrize(
    "tag",
    [
        "ko", "ko-Latn", "sr-Latn", "en-Latn", "zh-Hant", "zh-Hant-TW", "yue-Hant", "und",
        "und-Latn", "zh-Latn-pinyin", "ja-Latn-hepburn", "uk-Latn-alalc97", "fil", "fa-AF",
    ],
)  # fmt: skip
def test_registered_tags_pass(tag: str) -> None:
    """A tag of the registry, in its registered form, is accepted."""
    assert check_tag(tag) is None


@pytest.mark.parametrize(
    ("tag", "mend"),
    [
        ("korean", "did you mean 'ko'?"),
        ("Koraen", "did you mean 'ko'?"),
        ("farsi", "did you mean 'fa'?"),
        ("ko-latn", "write 'ko-Latn'"),
        ("ko_Latn", "write 'ko-Latn'"),
        ("KO", "write 'ko'"),
        ("iw", "write 'he'"),
        ("sh", "write 'sr-Latn'"),
        ("en-UK", "write 'en-GB'"),
        ("ko-Koor", "did you mean 'Kore'?"),
        ("ko-Latn-RR", "leave it out; a romanization system goes into the field 'system'"),
        ("ko-Latn-mccune", "write 'ko-Latn'; a romanization system goes into the field 'system'"),
        ("xx", "write a BCP 47 tag, such as ko, ko-Latn or zh-Hant; und when not known"),
        ("", "write a BCP 47 tag, such as ko, ko-Latn or zh-Hant; und when not known"),
        ("日本", "write a BCP 47 tag, such as ko, ko-Latn or zh-Hant; und when not known"),
    ],
)
def test_other_tags_are_told_with_a_mend(tag: str, mend: str) -> None:
    """The mend is what was most likely meant."""
    fault = check_tag(tag)
    assert fault is not None
    assert fault.mend == mend
    assert repr(tag) in fault.message


@pytest.mark.parametrize("code", ["KR", "GB", "XK", "TW", "PS", "HK", "NO"])
def test_country_codes_pass(code: str) -> None:
    """Codes of ISO 3166, and XK that is used for Kosovo."""
    assert check_country(code) is None


@pytest.mark.parametrize(
    ("code", "mend"),
    [
        ("kr", "write 'KR'"),
        ("UK", "write 'GB'"),
        ("SU", "write 'RU'"),
        ("EU", "write the two capital letters of ISO 3166, such as KR"),
        ("QQ", "write the two capital letters of ISO 3166, such as KR"),
        ("KOR", "write the two capital letters of ISO 3166, such as KR"),
        ("韓国", "write the two capital letters of ISO 3166, such as KR"),
    ],
)
def test_other_codes_are_told_with_a_mend(code: str, mend: str) -> None:
    """Old, private and long codes are refused."""
    fault = check_country(code)
    assert fault is not None
    assert fault.mend == mend


def test_the_script_of_a_tag() -> None:
    """Only a script that the tag names counts."""
    tags = ["ko-Latn", "ko", "zh-Hant-TW", "de-1996", "en-US", "sl-Latn-rozaj"]
    assert [script_subtag(tag) for tag in tags] == ["Latn", "", "Hant", "", "", "Latn"]
