"""The language of an article, on sentences written for this."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import language_and_other, languages_of
from data.language_names import language_code, language_name

SENTENCES = {
    "en": "The harbour will stay closed until Friday, the mayor said after talks with the union broke down on Tuesday.",
    "de": "Der Hafen bleibt bis Freitag geschlossen, sagte die Bürgermeisterin, nachdem die Gespräche mit der Gewerkschaft am Dienstag gescheitert waren.",
    "fr": "Le port restera fermé jusqu'à vendredi, a déclaré le maire après l'échec des discussions avec le syndicat mardi.",
    "es": "El puerto seguirá cerrado hasta el viernes, dijo la alcaldesa después de que fracasaran las conversaciones con el sindicato el martes.",
    "it": "Il porto resterà chiuso fino a venerdì, ha detto il sindaco dopo il fallimento dei colloqui con il sindacato di martedì.",
    "pt": "O porto ficará fechado até sexta-feira, disse a prefeita depois que as conversas com o sindicato fracassaram na terça-feira.",
    "nl": "De haven blijft tot vrijdag gesloten, zei de burgemeester nadat de gesprekken met de vakbond dinsdag waren mislukt.",
    "sv": "Hamnen förblir stängd till fredag, sade borgmästaren efter att samtalen med facket bröt samman på tisdagen.",
    "da": "Havnen forbliver lukket indtil fredag, sagde borgmesteren, efter at forhandlingerne med fagforeningen brød sammen tirsdag.",
    "no": "Havnen blir stengt til fredag, sa ordføreren etter at samtalene med fagforeningen brøt sammen tirsdag.",
    "fi": "Satama pysyy suljettuna perjantaihin asti, pormestari sanoi, kun neuvottelut ammattiliiton kanssa kariutuivat tiistaina.",
    "pl": "Port pozostanie zamknięty do piątku, powiedziała burmistrz po fiasku wtorkowych rozmów ze związkiem zawodowym.",
    "cs": "Přístav zůstane do pátku zavřený, řekla starostka poté, co úterní jednání s odbory ztroskotala.",
    "sk": "Prístav zostane do piatku zatvorený, povedala primátorka po tom, čo utorkové rokovania s odbormi stroskotali.",
    "ro": "Portul va rămâne închis până vineri, a declarat primarul după ce discuțiile cu sindicatul au eșuat marți.",
    "hu": "A kikötő péntekig zárva marad, mondta a polgármester, miután a szakszervezettel folytatott tárgyalások kedden kudarcot vallottak.",
    "tr": "Belediye başkanı, sendikayla salı günü yapılan görüşmelerin sonuçsuz kalmasının ardından limanın cumaya kadar kapalı kalacağını söyledi.",
    "ru": "Порт останется закрытым до пятницы, сообщила мэр после того, как во вторник переговоры с профсоюзом провалились.",
    "uk": "Порт залишиться закритим до п'ятниці, повідомила мер після того, як у вівторок переговори з профспілкою зірвалися.",
    "bg": "Пристанището ще остане затворено до петък, заяви кметът, след като преговорите със синдиката се провалиха във вторник.",
    "el": "Το λιμάνι θα παραμείνει κλειστό έως την Παρασκευή, δήλωσε η δήμαρχος μετά την κατάρρευση των συνομιλιών με το συνδικάτο την Τρίτη.",
    "ar": "قالت رئيسة البلدية إن الميناء سيبقى مغلقا حتى يوم الجمعة بعد انهيار المحادثات مع النقابة يوم الثلاثاء.",
    "he": "הנמל יישאר סגור עד יום שישי, אמרה ראשת העיר לאחר שהשיחות עם האיגוד קרסו ביום שלישי.",
    "fa": "شهردار گفت پس از شکست گفتگوها با اتحادیه در روز سه‌شنبه، بندر تا جمعه بسته خواهد ماند.",
    "hi": "महापौर ने कहा कि मंगलवार को यूनियन के साथ बातचीत टूटने के बाद बंदरगाह शुक्रवार तक बंद रहेगा।",
    "ja": "火曜日に組合との交渉が決裂したことを受け、港は金曜日まで閉鎖されると市長は述べた。",
    "ko": "화요일 노조와의 협상이 결렬된 뒤 항구는 금요일까지 폐쇄될 것이라고 시장이 말했다.",
    "zh": "市长表示，在星期二与工会的谈判破裂后，港口将关闭至星期五。",
    "vi": "Cảng sẽ đóng cửa đến thứ Sáu, thị trưởng cho biết sau khi cuộc đàm phán với công đoàn đổ vỡ hôm thứ Ba.",
    "id": "Pelabuhan akan tetap ditutup sampai hari Jumat, kata wali kota setelah perundingan dengan serikat pekerja gagal pada hari Selasa.",
    "ca": "El port continuarà tancat fins divendres, va dir l'alcaldessa després que fracassessin les converses amb el sindicat dimarts.",
    "hr": "Luka će ostati zatvorena do petka, rekla je gradonačelnica nakon što su u utorak propali pregovori sa sindikatom.",
}
HEADLINES = {
    "en": "Dockers vote to walk out over night shifts",
    "de": "Hafenarbeiter stimmen für Streik gegen Nachtschichten",
    "fr": "Les dockers votent la grève contre le travail de nuit",
    "es": "Los estibadores votan ir a la huelga por los turnos de noche",
    "it": "I portuali votano lo sciopero contro i turni di notte",
    "nl": "Havenarbeiders stemmen voor staking tegen nachtdiensten",
    "sv": "Hamnarbetarna röstar för strejk mot nattskiften",
    "da": "Havnearbejdere stemmer for strejke mod natarbejde",
    "no": "Havnearbeidere stemmer for streik mot nattarbeid",
    "fi": "Satamatyöntekijät äänestivät lakosta yövuorojen takia",
    "pl": "Dokerzy głosują za strajkiem przeciwko nocnym zmianom",
    "cs": "Přístavní dělníci hlasovali pro stávku kvůli nočním směnám",
    "sk": "Prístavní robotníci hlasovali za štrajk proti nočným zmenám",
    "ro": "Docherii votează greva împotriva turelor de noapte",
    "hu": "A kikötői munkások sztrájkot szavaztak meg az éjszakai műszak miatt",
    "tr": "Liman işçileri gece vardiyasına karşı grev kararı aldı",
    "ru": "Докеры проголосовали за забастовку против ночных смен",
    "uk": "Докери проголосували за страйк проти нічних змін",
    "bg": "Докерите гласуваха за стачка срещу нощните смени",
    "el": "Οι λιμενεργάτες ψήφισαν απεργία κατά των νυχτερινών βαρδιών",
    "ar": "عمال الميناء يصوتون للإضراب ضد النوبات الليلية",
    "he": "עובדי הנמל הצביעו בעד שביתה נגד משמרות הלילה",
    "fa": "کارگران بندر به اعتصاب علیه شیفت شب رای دادند",
    "hi": "बंदरगाह के मज़दूरों ने रात की पाली के ख़िलाफ़ हड़ताल के लिए मतदान किया",
    "ja": "港湾労働者、夜勤に反対しストライキを決定",
    "ko": "항만 노동자들, 야간 근무에 반대해 파업 결정",
    "zh": "码头工人投票决定罢工反对夜班",
    "vi": "Công nhân bốc vác bỏ phiếu đình công phản đối ca đêm",
    "ca": "Els estibadors voten anar a la vaga pels torns de nit",
    "hr": "Lučki radnici izglasali štrajk protiv noćnih smjena",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_tells_its_language(language):
    assert languages_of(SENTENCES[language]) == (language,)


@pytest.mark.parametrize("language", HEADLINES)
def test_one_headline_tells_its_language(language):
    assert languages_of(HEADLINES[language]) == (language,)


@pytest.mark.parametrize(
    "text", ["", "OK", "1,234.5 +2.5% 03/04/2019 17:30", "zzz qqq xxy 123 foo bar baz", "Reis Lind Klug", "- - - " * 50]
)
def test_what_tells_no_language_has_none(text):
    assert languages_of(text) == ()


@pytest.mark.parametrize(("main", "second"), [("en", "es"), ("de", "tr"), ("fr", "ar"), ("ko", "en"), ("pl", "uk")])
def test_an_article_in_two_languages_names_both(main, second):
    text = "\n".join([SENTENCES[main]] * 6 + [SENTENCES[second]] * 3)
    assert languages_of(text) == (main, second)
    assert languages_of(text + "\n" + SENTENCES[main] * 40) == (main,)


def test_a_quoted_sentence_makes_no_second_language():
    text = "\n".join([SENTENCES["en"]] * 8 + [SENTENCES["es"]])
    assert languages_of(text) == ("en",)


def test_what_the_file_says_goes_first_and_another_language_found_is_kept():
    assert language_and_other("en", ("es",)) == ("en", "es")
    assert language_and_other("es", ("es",)) == ("es", "")
    assert language_and_other("", ("en", "es")) == ("en", "es")


def test_a_code_that_names_no_language_is_not_taken():
    assert [language_code(name) for name in ("EN_us", "Deutsch", "zz", "unknown", "")] == ["en", "de", "", "", ""]
    assert language_name("ko") == "Korean"


@given(st.text(max_size=300) | st.text("\x00\x85\ud800\ufffe\U0001ffff ab", max_size=60))
def test_no_text_breaks_the_detection(text):
    assert all(len(code) == 2 and code.isalpha() for code in languages_of(text))
