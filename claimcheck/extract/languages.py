"""Cue words in the languages that are read, as data: English, German, French, Spanish, Hungarian, Chinese, Japanese.

Entries are regular expressions without capturing groups, matched without regard to case; `cues.py`
joins them and puts word boundaries around those in alphabets.
"""

from __future__ import annotations

# Names of measures that are only used for measured performance.
STRONG_METRICS: tuple[str, ...] = (
    r"(?:top[- ]?[15]|balanced|overall|average|mean|test|validation|zero-shot|exact[- ]match|classification|diagnostic)?[ -]?(?:accuracy|accuracies)",
    r"(?:macro|micro|weighted|average|mean|token|entity)?[- ]?F-?1(?:[ -]?(?:scores?|measure|value))?", r"F-?measure",
    r"exact[- ]match(?: score)?", "EM", "precision", r"recall(?:@\d+)?", "sensitivity", "specificity", "AUC(?:-?ROC)?",
    r"(?:ROC[- ])?AUROC|ROC[- ]AUC|AUPRC|PR[- ]AUC", r"area under the (?:[\w-]+ ){0,5}curve(?: \(AU\w*\))?",
    r"mAP(?:@[\d.:\[\]]+)?|AP(?:50|75)|AP", "mIoU|IoU", r"(?:Sacre)?BLEU(?:-\d)?(?: (?:scores?|points?))?", r"ROUGE-?[12L]*(?: scores?)?",
    "METEOR", "CIDEr", r"chrF\+*", "COMET", "BERTScore", r"(?:word|character|phoneme|phone|diarization|equal|sentence) error rate(?: \([A-Z]+\))?",
    "WER", "CER", "DER", "EER", r"top[- ]?[15] error(?: rate)?", r"(?:test |classification |recognition )?error rate|(?:test|classification|top-\d) error",
    "perplexity|PPL", r"pass@\d+", r"maj@\d+", r"cons@\d+", r"avg@\d+", r"pass rate",
    r"(?:resolved?|resolution|solve|success|task success|completion|win|hit|detection|catch|refusal|hallucination|violation|attack success|block|prevention) rates?",
    r"false[- ](?:positive|negative)(?: rates?)?", r"Elo(?: (?:rating|score))?", "FID", "PSNR", "SSIM", r"mean absolute error|MAE", "RMSE",
    "Dice(?: (?:score|coefficient))?", r"n?DCG(?:@\d+)?", r"MRR(?:@\d+)?", r"Hits?@\d+", r"(?:Matthews|Spearman|Pearson)(?:'s)? (?:correlation|rho|r)\b[\w ]{0,12}",
    "Cohen's kappa", r"percentile", "concordance index|C-index",
    "Genauigkeit", "Trefferquote", "(?:Wort)?[Ff]ehlerrate", "Treffgenauigkeit", "Erfolgsquote", "Sensitivität", "Spezifität",
    r"exactitude", r"taux (?:d[’']erreur|de réussite|de précision|d[’']exactitude)", "rappel", "sensibilité", "spécificité",
    r"exactitud", r"tasa de (?:error|acierto|aciertos|éxito|precisión)", "sensibilidad", "especificidad", r"precisi[óo]n", "précision",
    r"pontosság\w*", r"hibaarány\w*", r"szóhibaarány\w*", r"F1-(?:érték|mérték|pontszám)\w*", r"találati arány\w*",
    "准确率", "准确度", "正确率", "精确率", "召回率", "通过率", "胜率", "错误率", "词错误率", "字错误率", "成功率", "解决率", "F1 ?值", "F1 ?分数",
    "正解率", "正答率", "正確率", "再現率", "適合率", "誤り率", "単語誤り率", "勝率", "成功率", "F値",
)  # fmt: skip

# Words that say a figure is a score without saying which.
WEAK_METRICS: tuple[str, ...] = (
    r"(?:average|overall|mean|total|final|composite|quality|benchmark|test)? ?scores?", r"ratings?", "results?", "performance", "points?",
    "Punkt(?:e|zahl|en)?", "Wert", "Ergebnis", "points", "résultats?", "puntuación", "puntos", "resultados?", r"pontszám\w*", r"pont\w*",
    r"eredmény\w*", "得分", "分数", "评分", "成绩", "分", "スコア", "点", "得点", "性能", "精度",
)  # fmt: skip

SCORING_VERBS: tuple[str, ...] = (
    r"scor(?:es?|ed|ing)", r"achiev(?:es?|ed|ing)", r"reach(?:es|ed|ing)?", r"obtain(?:s|ed|ing)?", r"attain(?:s|ed|ing)?", r"gets?|got|getting",
    r"hits?|hitting", r"records?|recorded|recording", r"posts?|posted|posting", r"solv(?:es?|ed|ing)", r"resolv(?:es?|ed|ing)", r"averag(?:es|ed|ing)",
    r"earn(?:s|ed|ing)?", r"deliver(?:s|ed|ing)?", r"report(?:s|ed|ing)?", r"yield(?:s|ed|ing)?", r"show(?:s|ed|ing)?", r"answer(?:s|ed|ing)?",
    r"demonstrat(?:es?|ed|ing)", r"complet(?:es?|ed|ing)", r"pass(?:es|ed|ing)?", r"perform(?:s|ed|ing)?", r"exceed(?:s|ed|ing)?", r"produc(?:es?|ed|ing)",
    r"scor(?:es?|ed) (?:at|in)", r"improv(?:es?|ed|ing) to", r"set(?:s|ting)?", "is", "was", "are", "were", "has", "had", "with", "at", "climbs? to", "drops? to",
    r"dropp(?:ed|ing) to", r"rises? to|rose to|rising to", r"fell to|falls? to", r"comes? in at|came in at", r"stands? at|stood at", r"manag(?:es?|ed)",
    "erreicht(?:e|en)?", "erzielt(?:e|en)?", "kommt auf|kam auf", "liegt bei|lag bei", "schafft", "atteint", "obtient", r"obtenu", "affiche", "réalise",
    "alcanza|alcanzó", "logra|logró", "obtiene|obtuvo", "consigue", "ért el|elér(?:i|te)?", "teljesít(?:ett)?", "produkál(?:t)?", "达到了?", "取得了?", "获得了?",
    "得分为?", "为", "是", "达", "拿到", "を?達成", "を?記録", "となる|となった", "に達し",
)  # fmt: skip

PREPOSITIONS: tuple[str, ...] = (
    "on", "in", "for", "at", "across", "over", "under", "of", "against", "within", "from", "when", "auf", "bei", "im", "in", "für", "beim", "mit", "sur", "dans",
    "pour", "en", "au", "aux", "à", "sobre", "para", "az?", "在", "于", "对", "の", "で", "において",
)  # fmt: skip

LIST_WORDS: tuple[str, ...] = ("and", "or", "as well as", "followed by", "und", "sowie", "et", "ainsi que", "y", "e", "és", "valamint", "illetve", "plus", "then")
LIST_SIGNS: tuple[str, ...] = ("和", "与", "及", "以及", "、", "と", "および", "，")

RESPECTIVELY: tuple[str, ...] = (
    "respectively", "resp", "jeweils", "beziehungsweise", "bzw", "respectivement", "respectivamente", "illetve", "rendre", "分别", "それぞれ", "in that order",
)  # fmt: skip

# What stands before a rival whose figure is only the yardstick.
AGAINST: tuple[str, ...] = (
    "than", "versus", r"vs\.?", r"compared (?:to|with|against)", "against", "over", "unlike", "like", "including", "such as", "e\\.g\\.,?",
    r"outperform(?:s|ed|ing)?", r"beat(?:s|en|ing)?", r"surpass(?:es|ed|ing)?", r"exceed(?:s|ed|ing)?", r"ahead of", "behind", "trailing", r"(?<!exact )(?<!exact-)match(?:es|ed|ing)?",
    "on par with", "comparable to", "close to", "relative to", r"improv(?:es|ed|ing|ement)? (?:on|over|upon)", r"based on", "built on(?: top of)?", r"fine-?tuned (?:from|on)",
    r"derived from", "followed by", "and not", r"rivals? (?:such as|like)", "edging out", "topping", "besting", "bested", "up from", "down from", "judged by", "graded by",
    "evaluated by", "generated by", "using", "als", "gegenüber", "verglichen mit", "im Vergleich zu", "contre", "que", "par rapport à", "frente a", "comparado con",
    "szemben", "mint", "超过了?", "优于", "相比", "高于", "低于", "比", "を上回る", "と比べ", "に対し",
)  # fmt: skip

# Parties that are not a named system: their figures are yardsticks, not claims.
OTHER_PARTIES: tuple[str, ...] = (
    r"(?:the )?(?:previous|prior|existing|current|earlier|former|published|best known|best published)(?: \w+){0,2} (?:state[- ]of[- ]the[- ]art|SOTA|best|record|results?|models?|systems?|methods?|approach(?:es)?|work|version|generation|baselines?|leader)",
    r"(?:previous|prior) (?:state|best)\w*", r"(?:human|expert|physician|doctor|radiologist|clinician|annotator|PhD|domain expert|non-expert)s?(?:[- ](?:experts?|level|baseline|performance|annotators?|raters?|readers?|readings?|accuracy|score|average))?",
    r"(?:random|chance|majority[- ]class|naive|simple|strong|the|a|our)?[ -](?:baseline|guess(?:ing)?|chance)(?: (?:models?|systems?|methods?|level))?", r"industry averages?", r"competitors?|competing (?:models?|systems?|products?)",
    r"the (?:next|second)[- ]best(?: \w+)?", r"(?:the )?runner-up", r"state[- ]of[- ]the[- ]art(?: (?:models?|systems?|methods?|results?))?(?= (?:of|at|is|was|\())",
    r"\w+(?:ologists?|icians?)", "menschliche Experten", "l’humain", "人类(?:专家|水平)?", "人間", "随机",
)  # fmt: skip

OWN_SYSTEM: tuple[str, ...] = (
    r"our (?:\w+[ -]){0,3}?(?:model|system|approach|method|models|network|agent|framework|algorithm|assistant|pipeline|classifier|technique|ensemble|solution|platform|tool|engine|architecture)",
    r"the (?:proposed|new|presented|resulting|final|full|trained|introduced|fine-tuned|finetuned)(?: \w+){0,2} (?:model|system|approach|method|network|agent|framework|algorithm|classifier|architecture|tool)",
    r"(?:the|this) (?:model|system|agent|network|assistant|algorithm|AI|AI model|AI system|classifier|program|software|tool|platform|framework)", "we", "ours", "it", "its", "the company's (?:model|system)",
    "wir", "unser Modell", "unser System", "das Modell", "das System", "es", "nous", "notre modèle", "notre système", "le modèle", "il", "nuestro modelo", "nuestro sistema", "el modelo", "este modelo",
    r"modellünk", "a modell", "a rendszer", r"rendszerünk", "我们", "我们的模型", "本模型", "该模型", "该系统", "它", "本系统", "本モデル", "当モデル", "我々", "提案手法", "このモデル",
)  # fmt: skip

# Words behind a name that say it is a test.
TEST_NOUNS: tuple[str, ...] = (
    "benchmarks?", "datasets?", "data ?sets?", r"(?:test|dev|validation|evaluation|held-out|development)[- ](?:sets?|splits?|suites?|data)", "leaderboards?", "challenges?", r"corp(?:us|ora)",
    "suites?", "evaluations?", "evals?", "exams?", "test", "tests", "competitions?", "shared tasks?", "splits?", "subsets?", "tracks?", "tasks?", "questions", "problems",
    r"Benchmark\w*", r"Datensatz\w*", "Testdatensatz", "Testset", "Prüfung", "jeu de données", "banc d[’']essai", "conjunto de datos", "prueba", r"adathalmaz\w*", r"teszt\w*", r"korpusz\w*",
    "基准(?:测试)?", "测试集", "数据集", "评测", "榜单", "ベンチマーク", "データセット", "テスト(?:セット)?",
)  # fmt: skip

ANNOUNCING_VERBS: tuple[str, ...] = (
    r"introduc(?:e|es|ed|ing)", r"present(?:s|ed|ing)?", r"releas(?:e|es|ed|ing)", r"announc(?:e|es|ed|ing)", r"unveil(?:s|ed|ing)?", r"launch(?:es|ed|ing)?", r"propos(?:e|es|ed|ing)",
    r"open-?sourc(?:e|es|ed|ing)", r"develop(?:s|ed)?", r"debut(?:s|ed|ing)?", "meet", "say hello to", r"report on", "welcome", r"publish(?:es|ed|ing)?", r"shar(?:e|es|ed|ing)", r"roll(?:s|ed|ing)? out",
    r"train(?:ed)?", r"creat(?:e|ed)", r"built|build", r"describ(?:e|es|ed)", "vorstellen|stellen|stellt|stellte|vorgestellt|veröffentlich(?:en|t|te)", r"präsentier(?:en|t|te)", r"présent(?:ons|e|é)", r"lan[çc](?:ons|e|é)", r"dévoil(?:ons|e|é)",
    r"presentamos|presenta|lanzamos|lanza|anunciamos|anuncia", r"bemutat(?:juk|ja|ta|tuk)", r"kiad(?:juk|ta|tuk)", "发布了?", "推出了?", "介绍了?", "开源了?", "提出了?", "发布", "を?発表", "を?公開", "を?紹介", "を?提案",
)  # fmt: skip

# What people, not systems, are counted in: "62% of respondents".
PEOPLE: tuple[str, ...] = (
    "respondents?", "participants?", "users?", "people", "adults?", "voters?", "patients?", "employees?", "workers?", "customers?", "consumers?", "students?", "women", "men", "children", "subjects?", "households?",
    "companies", "businesses", "organi[sz]ations", "executives", "developers", "teams?", "teachers?", "americans?", "europeans?", "individuals", "members", "the population", "volunteers", "physicians surveyed", "enterprises", "firms",
    "votes?", "ballots", "seats", "precincts", "shareholders", "investors", "Befragten", "Nutzer", "Teilnehmer", "Wähler", "Patienten", "personnes", "répondants", "utilisateurs", "encuestados", "usuarios", "válaszadók?", "résztvevők?",
    "受访者", "用户", "参与者", "患者", "回答者", "ユーザー", "参加者",
)  # fmt: skip

LEARNED_SYSTEM: tuple[str, ...] = (
    "artificial intelligence", "AI", "machine[- ]learning", "deep[- ]learning", "neural (?:network|net)s?", "language models?", "LLMs?", "GPT", "classifiers?", "transformers?", "foundation models?", "speech recognition",
    "computer vision", "fine-?tun\\w+", "pre-?train\\w+", "zero-shot", "few-shot", "chatbots?", "reinforcement learning", "convolutional", "NLP", "diffusion models?", "Convnets?", "CNNs?", "SVM", "word embeddings?", "Fisher vector",
    r"KI", "maschinelles Lernen", "Sprachmodelle?", "neuronale\\w*", "intelligence artificielle", "apprentissage", "modèles? de langage", "inteligencia artificial", "modelos? de lenguaje", "mesterséges intelligencia", r"nyelvmodell\w*",
    "人工智能", "大模型", "语言模型", "机器学习", "深度学习", "人工知能", "言語モデル", "機械学習", "深層学習",
)  # fmt: skip
