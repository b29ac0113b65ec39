"""The rules of the survey of satisfaction."""

from typing import Final

from shared.rules import Rule

A_SURVEY_HAS_A_FORM: Final = Rule(
    "a-survey-has-a-form",
    "kebijakan kantor: satu pertanyaan, atau sembilan unsur menurut Permenpan-RB 14/2017 (belum dicocokkan)",
    "Lembar survei dibuat sesudah kantor memilih bentuk surveinya.",
    "Bentuk survei kantor ini belum dipilih.",
)
SLIPS_ARE_IN_THE_FORM_IN_USE: Final = Rule(
    "slips-are-in-the-form-in-use",
    "kebijakan kantor: satu bentuk survei pada satu waktu",
    "Lembar survei dicetak dalam bentuk yang sedang dipakai kantor.",
    "Bentuk survei kantor baru diganti menjadi {form}. Muat ulang halaman ini, lalu buat lembarnya.",
)
SLIPS_ARE_FOR_A_SEMESTER_THAT_RUNS: Final = Rule(
    "slips-are-for-a-semester-that-runs",
    "kebijakan kantor: survei berkala",
    "Lembar survei dibuat untuk semester yang sudah mulai dan surveinya belum ditutup.",
    "{period} belum mulai, atau surveinya sudah ditutup pada {closes_on}.",
)
A_SURVEY_CODE_ANSWERS_ONCE: Final = Rule(
    "a-survey-code-answers-once",
    "kebijakan kantor: satu lembar satu jawaban",
    "Satu kode survei dipakai satu kali.",
    "Kode ini sudah dipakai.",
)
A_SURVEY_ENDS_WITH_ITS_TERM: Final = Rule(
    "a-survey-ends-with-its-term",
    "kebijakan kantor: hasil terbaca sesudah survei ditutup",
    "Jawaban survei diterima sampai hari terakhirnya; hasilnya terbaca sesudah itu.",
    "Survei ini ditutup sesudah {closes_on}.",
)
EVERY_QUESTION_OF_A_SURVEY_IS_ANSWERED: Final = Rule(
    "every-question-of-a-survey-is-answered",
    "Permenpan-RB 14/2017 (belum dicocokkan): setiap unsur berbobot sama",
    "Jawaban survei menjawab setiap pertanyaan pada lembarnya.",
    "Lembar ini berisi {many} pertanyaan; jawab semuanya.",
)
