"""Words and sentences."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.texts import Texts
from analysis.tokens import cleaned, cleaned_bytes, sentences, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. and the U.N. met.", ["The", "U.S.", "and", "the", "U.N.", "met"]),
        ("COVID-19 cases", ["COVID-19", "cases"]),
        ("He didn’t go", ["He", "didn't", "go"]),
        ("1,000,000 people paid $3.5bn", ["1,000,000", "people", "paid", "$3.5bn"]),
        ("the co\u00adalition", ["the", "coalition"]),
        ("cafe\u0301", ["café"]),
        ("AT&T rose 50%", ["AT&T", "rose", "50%"]),
        ("@mayor on #flood", ["@mayor", "on", "#flood"]),
        ("the U.S.-led talks, the U.S.'s role", ["the", "U.S.", "led", "talks", "the", "U.S.'s", "role"]),
        ("É.U. and A.", ["É.U.", "and", "A"]),
        ("US$5, €2.50 and £ 3", ["US$5", "€2.50", "and", "3"]),
        ("10:30 at night--or 1950-53", ["10:30", "at", "night", "or", "1950-53"]),
        ("mail me@here.org @first_last", ["mail", "me", "here", "org", "@first_last"]),
        ("हिन्दी समाचार", ["हिन्दी", "समाचार"]),
        ("New York-based and U.K.", ["New", "York-based", "and", "U.K."]),
        ("the plan’s cost, O’Brien said, isn‘t", ["the", "plan's", "cost", "O'Brien", "said", "isn", "t"]),
        ("Sa\u0303o Paulo, S\u00e3o Paulo", ["São", "Paulo", "São", "Paulo"]),
        ("zero\u200bwidth \ufeffword \u200eleft\u200f", ["zerowidth", "word", "left"]),
        ("the ﬁnal oﬃce, ﬂat", ["the", "final", "office", "flat"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af 한글", ["한글", "한글"]),
        ("总统在北京会见了领导人。", ["总统", "在", "北京", "会见", "了", "领导", "人"]),
        ("東京都は新型ウイルスを確認した", ["東京", "都", "は", "新型", "ウイルス", "を", "確認", "した"]),
        ("รัฐบาลจะแก้ไขปัญหา", ["รัฐบาล", "จะ", "แก้ไข", "ปัญหา"]),
        ("iPhone在中国的5G手机", ["iPhone", "在", "中国", "的", "5G", "手机"]),
        ("5G and 4x4, 1st", ["5G", "and", "4x4", "1st"]),
        ("a non\u2011breaking hyphen", ["a", "non-breaking", "hyphen"]),
        ("£1.5m, ₹100 and 20%.", ["£1.5m", "₹100", "and", "20%"]),
        ("either/or, and...so", ["either", "or", "and", "so"]),
        ("J.K. Rowling at 5 p.m.", ["J.K.", "Rowling", "at", "5", "p.m."]),
        ("“Don't,” he said—twice", ["Don't", "he", "said", "twice"]),
        ("\ud800 broken", ["broken"]),
        ("", []),
        ("... — !?", []),
    ],
)
def test_a_token_is_a_word_as_it_stands(text, words):
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("Mr. Oba met Dr. Reis. They spoke.", ["Mr. Oba met Dr. Reis.", "They spoke."]),
        ("“Go,” she said. “Now!” He went.", ["“Go,” she said.", "“Now!”", "He went."]),
        ("总统来了。他走了！好", ["总统来了。", "他走了！", "好"]),
        ("First paragraph\nSecond one", ["First paragraph", "Second one"]),
        ("It works! “Really?” ¿Sí? yes.", ["It works!", "“Really?”", "¿Sí? yes."]),
        ("He met J. Reis of the U.S. Senate.", ["He met J. Reis of the U.S. Senate."]),
        ("On Jan. 3 it cost 3.5 crowns. Then less.", ["On Jan. 3 it cost 3.5 crowns.", "Then less."]),
        ("1. It rained. 2. It poured.", ["1. It rained.", "2. It poured."]),
        ("They won by 3. She lost.\n12. End", ["They won by 3.", "She lost.", "12. End"]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text, parts):
    plain = cleaned(text)
    assert [plain[start:end].replace("\u200b", "") for start, end, _ in sentences(text)] == parts


@given(st.text(max_size=200))
def test_the_words_of_the_sentences_are_the_tokens_of_the_text(text):
    plain = cleaned(text)
    inside = [plain[a:b] for _, _, spans in sentences(text) for a, b in spans]
    assert inside == tokens(text)


def test_the_words_are_the_same_however_an_accent_was_typed():
    text = "Café à São Tomé, Việt Nam, Ångström"
    assert tokens(unicodedata.normalize("NFD", text)) == tokens(unicodedata.normalize("NFC", text))


@given(st.text(max_size=200))
def test_cleaning_a_text_twice_changes_nothing(text):
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_bytes_are_cleaned_as_texts_are(text):
    lines = Texts.of([f"{text}\n"])
    data, ends = cleaned_bytes(lines.data, lines.offsets[1:])
    assert data[: ends[0]].tobytes().decode().replace("\r\n", "\n") == cleaned(f"{text}\n")
