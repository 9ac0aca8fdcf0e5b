"""The vocabulary of headers, row labels and captions in seven languages."""

from __future__ import annotations

import re

from claimcheck.extract.late import late

METRICS = (
    r"acc(?:uracy)?\.?|acc[_ -]?norm|(?:exact[ -])?match|em|f[ -]?[_]?[01β](?:[ -]?score)?|f-?score|h-?mean"
    r"|(?-i:[WU]A|UAR|WAR|WF1)|(?:macro|micro|(?:un)?weighted)[ -]?"
    r"(?:f1|avg|acc\w*|average recall)?|precision|prec\.?|recall|rec\.?|sensitivity|specificity"
    r"|top[ -]?[15](?:[ -](?:acc\w*|err\w*))?"
    r"|(?:pass|maj1?|cons|avg|mean|best|hits?|hit rate|p|r|[ti]r|b|recall|prec(?:ision)?|ndcg|map|mrr"
    r"|acc)\s?[@^]\s?(?:\d+|k)"
    r"|(?:sacre|sp|n)?bleu(?:[ -]?\d)?|chr-?f(?:\+\+)?|comet(?:[ -]?\d\d|kiwi)?|bleurt|ter|meteor"
    r"|cider(?:-d)?|spice|(?-i:SPIDEr)|bertscore|balanced acc\w*"
    r"|rouge(?:[ -]?[12l](?:sum)?)?|r-(?:[12l]|avg)|wer|cer|der|jer|eer|(?:min)?dcf|ter|per|ned"
    r"|edit(?: dist(?:ance)?s?)?"
    r"|(?:text |table |formula |reading order )?edit distance|teds?(?:-?s(?:truct)?)?|cdm|ppl|perplexity"
    r"|bp[bcdw]|bits[ /-]per[ -]\w+"
    r"|(?:box|bbox|mask|segm|keypoint|kpt|pose)[ -]m?ap(?:[ _@]?\d+(?:\s?[:–-]\s?\d+)?)?"
    r"|m?ap[ _^-]?(?:val|test|dev|b?box|bb|mask|mk|segm|pose|kp)?[ _]?"
    r"(?:@?\d*\.?\d+(?:\s?[:–-]\s?\d*\.?\d+)?)?"
    r"|j\s?&\s?f|m?ap[smlrbtvcf]|ap ?(?:50|75)|ar(?:@?\d+)?|m?iou|giou|dice(?: score)?"
    r"|(?:abs|sq)\.?[ -]?rel\w{0,4}|δ ?_?[123₁₂₃]|dsc|hd95|pck|(?:pq|sq|rq)(?:[ _^-]?(?:th|st|things|stuff))?"
    r"|uas|las|mlas|blex|upos|xpos"
    r"|ndcg|mrr|auc|auroc|auprc|roc[ -]?auc|pr[ -]?auc|auc[ -]?roc|c-index|mae|rmse|mse|r2|r²"
    r"|pearson(?: r)?|spearman(?: r| ρ)?"
    r"|(?:spearman|pearson) correlations?|kendall|correlation|mcc|matt?hews(?: corr\w*)?|kappa|fid|kid"
    r"|inception score|clip[ -]?score"
    r"|psnr|ssim|lpips|mos|pesq|stoi|snr|si-?sd[ri]i?|sdr|elo|rating|arena score|(?:lc|length[ -]controlled"
    r"|raw)?[ -]?win[ -]?rates?"
    r"|scores?|points?|results?|performance|resolved|resol(?:ve|ution) rate|success(?:[ -]rate)?|sr|spl"
    r"|completion rate|denotation(?: acc\w*)?"
    r"|(?:(?:mean|avg\.?|average|episode|episodic|cumulative|total|final) )*(?:rewards?|returns?)"
    r"|(?:prompt|inst(?:ruction)?)[ -](?:level[ -])?(?:strict|loose)(?:[ -]acc\w*\.?)?"
    r"|strict(?: acc\w*\.?)?|loose(?: acc\w*\.?)?"
    r"|correct(?:ness)?|correct given attempted|incorrect|not attempted|percentile|mc[12]"
    r"|(?:(?:word|character|phoneme|equal) )?error(?: rates?)?"
    r"|err\.?|faithfulness"
    r"|relevanc[ey]|helpfulness|harmlessness|toxicity|refusal rate|attack success rate|asr"
    r"|hallucination rate|repeat|repetition rate"
    r"|(?:single|multiple) (?:attempts?|patch)|first attempt|solve rate|solved|pass rate|percentage|rate"
    r"|log[ -]?likelihood|nll|loss"
    r"|genauigkeit|trefferquote|fehlerrate|f1-wert|exactitude|précision|rappel|taux de réussite|exactitud"
    r"|precisión|exhaustividad"
    r"|tasa de (?:acierto|error)|pontosság|fedés|hibaarány|eredmény"
    r"|准确率|正确率|精度|精确率|召回率|错误率|困惑度|得分|分数|胜率|通过率"
    r"|评分"
    r"|正解率|再現率|適合率|誤り率|スコア|精确匹配|完全一致"
)
METRIC = late(rf"(?<![\w-])(?:{METRICS})(?![\w-])", re.IGNORECASE)
SHORT_METRICS = {"acc", "em", "map", "wer", "cer", "der", "ppl", "auc", "mae", "mse", "elo", "iou"}
ANY_RESULT = {
    "score",
    "point",
    "result",
    "performance",
    "rate",
    "correct",
    "match",
    "strict",
    "loose",
    "loss",
    "solved",
    "repeat",
}
# Metrics that nothing but an evaluation of a system prints.
EVALUATION = late(
    r"(?<![\w-])(?:(?:word|character) error rate"
    r"|(?:test|val(?:idation)?|top-?[15]) err(?:or)?(?: rate)?"
    r"|wer|cer|der|eer|bleu|sacrebleu|chrf(?:\+\+)?|rouge(?:-?[12l])?|meteor|bertscore|mrr"
    r"|ndcg(?:@\d+)?"
    r"|m?ap[ _^-]?(?:val|test|dev)?(?:@?\d*\.?\d+(?::\d*\.?\d+)?)"
    r"|map|(?-i:AP)|m?iou|auroc|auc|top-?[15](?:\W?acc\w*)?|acc(?:uracy)?|pass@\d+"
    r"|(?:prec(?:ision)?|acc|recall|hits?|r|p)@\d+"
    r"|(?:macro|micro|w)?[- ]?f1|(?-i:UAR|WAR)|exact match"
    r"|perplexity|ppl|uas|las|psnr|ssim|fid|pesq|win[- ]?rate)(?![\w-])",
    re.IGNORECASE,
)
METRIC_GLUE = late(
    r"\b(?:in|and|the|avg|average|mean|best|overall|composite|task|step|element|total|macro|micro|dev(?:elopment)?|test|val(?:idation)?|set|split|zero"
    r"|few|shot|w/o|test|prompt|fine-?tun(?:ed|ing)"
    r"|greedy|cot|e2e|normalized|weighted|exact|on|by|of|gpt|llm|judge|human|eval(?:uation)?)\b\.?"
    r"|\b\d+[ -]?(?:views?|crops?|clips?)\b|[\W_]|\d+",
    re.IGNORECASE,
)
# Who measured what stands below, in brackets behind a metric: "Test err (this impl.)".
BY_WHOM = (
    r"(?:from )?(?:the )?(?:original |orig\.? )?paper"
    r"|this (?:impl\w*\.?|repo\w*|code)|our (?:impl\w*\.?|runs?|results?)"
    r"|ours|reported|reproduced|re-?implemented|published|official|original"
)
LOWER_IS_BETTER = late(r"↓|⇓|▼|lower is better", re.IGNORECASE)

MODEL_WORDS = (
    r"models?(?: names?| variants?)?|methods?|systems?|approach(?:es)?|algo(?:rithm)?s?|architectures?"
    r"|baselines?|backbones?|networks?|llms?|implementations?|tools?|librar(?:y|ies)"
    r"|mllms?|vlms?|lms?|encoders?|detectors?|agents?|engines?|pipelines?|configurations?|submissions?"
    r"|participants?|teams?|names?|config(?:uration)?s?\."
    r"|modell(?:e|ek)?|system(?:e)?|verfahren|methode|ansatz|modèles?|méthodes?|systèmes?|modelos?|métodos?"
    r"|sistemas?|rendszer(?:ek)?"
    r"|módszer(?:ek)?|模型(?:名称)?|方法|系统|モデル(?:名)?|手法|システム|대상|모델"
)
BENCHMARK_WORDS = (
    r"(?:academic )?benchmarks?(?: names?)?|tasks?(?: names?)?|data ?sets?(?: names?)?|evals?|evaluations?"
    r"|evaluation sets?|test ?sets?"
    r"|tests?|env(?:ironment)?s?(?:[_ ](?:ids?|names?))?|games?"
    r"|categor(?:y|ies)|capabilit(?:y|ies)|domains?|languages?|subjects?|subsets?|metrics?|exams?"
    r"|corpus|corpora|types?|skills?"
    r"|areas?|aufgaben?|datensätze?|datensatz|tâches?|jeux? de données|tareas?|conjuntos? de datos|idiomas?"
    r"|langues?|sprachen?"
    r"|feladat(?:ok)?|adathalmaz(?:ok)?|nyelv(?:ek)?|korpusz|基准(?:测试)?|评测(?:集|基准)?|数据集|任务|测试集|能力|类别|语言|科目"
    r"|ベンチマーク|タスク|データセット|言語|評価|벤치마크"
)
MODEL_CORNER = late(
    rf"^(?:the |our )?(?:[a-z]+\.? )?(?:{MODEL_WORDS})(?:\s*(?:and|&|/|,) (?:model )?sizes?)?\W*$",
    re.IGNORECASE,
)
BENCHMARK_CORNER = late(
    rf"^(?:{BENCHMARK_WORDS})(?:\s*[(/&].*|\W*$|\s+metrics?\W*$)|^.{{0,24}}\b(?:benchmarks?|datasets?"
    rf"|tasks?)\W*(?:\(.*\))?$",
    re.IGNORECASE,
)
# Corner words that as often describe the models as name tests.
WEAK_CORNER = late(r"^(?:domains?|types?|categor(?:y|ies)|areas?|skills?)\W*$", re.IGNORECASE)
METRIC_CORNER = late(
    r"^(?:eval(?:uation)? )?(?:metrics?|measures?|metrik(?:en)?|métriques?|métricas?|mérőszám(?:ok)?|指标"
    r"|评价指标|指標|評価指標)\W*$",
    re.IGNORECASE,
)
SETTING_CORNER = late(
    r"^(?:(?:eval(?:uation)? |prompt(?:ing)? |inference )?(?:inputs?|observations?|modalit(?:y|ies)"
    r"|settings?|setups?|prompts?|modes?|protocols?"
    r"|strateg(?:y|ies))|#?\s?-?shots?"
    r"|n[ -]?shots?|k[ -]?shots?|# ?(?:of )?shots|shot\(s\)|cot|thinking|extended\s+thinking|tools?|effort"
    r"|reasoning (?:effort|mode|level|budget)"
    r"|split|samples|设置|提示|样本数|設定|ショット数|einstellung|réglage|configuración|beállítás)\W*$",
    re.IGNORECASE,
)

# Columns or rows that hold no score: size, cost, speed, date, training and architecture facts, ranks.
COST = late(
    r"\b(?:(?:non-?emb(?:edding)?|active|activated|total|trainable)?\s?(?:params?|parameters?|paramètres"
    r"|parámetros|paraméter\w*)"
    r"|(?:model|data(?:set)?|corpus|image|input|batch|context|window|hidden|kernel|file"
    r"|index) (?:lengths?|windows?)|\w+ sizes?|\w+ counts?|attention heads"
    r"|(?:g|m|t)?flops?|macs|m(?:ult)?-?adds?"
    r"|latency|throughput|rtfx?|speed(?:[ -]?up)?|fps|tok(?:ens?)?/s|tps|ttft|run ?time"
    r"|(?:training|inf(?:erence)?|wall|avg\.?|average|elapsed|search|query|cpu|gpu|response"
    r"|decoding)[ -]?time|memory"
    r"|vram|(?:image|smallest|shorter|longest)[\w ]* sides?|beam (?:size|width)s?"
    r"|(?:prefill|decode|prompt|sequence|seq|output|generation|response|answer)[ _]?len(?:gth)?s?"
    r"|[a-z]+ ?/ ?(?:(?-i:s)|sec(?:ond)?s?)|(?:m?secs?|(?-i:m?s)|minutes?|hours?) ?/ ?[a-z]+"
    r"|[a-z]+_num|(?:num|n|max|min)_[a-z_]+"
    r"|[a-z]+_(?:sizes?|len(?:gth)?s?|scales?|ratios?|dims?|(?:time)?steps|episodes|epochs?|iters|decay)"
    r"|time ?/ ?[a-z]+|mem(?: ?/ ?[a-z]+)?"
    r"|(?:training |inference |total |api )?(?:costs?|prices?|pricing)"
    r"|(?:learning|masking|sampling|dropout|corruption|mixing) rates?|weight decay|lr sch\w*|schedules?"
    r"|knowledge cut-?off"
    r"|(?:train(?:ing)?|pre-?train(?:ing)?|fine-?tun\w+) (?:data|set size|examples|tokens|samples|corpus"
    r"|steps|epochs|images|iter(?:ation)?s)"
    r"|v-?tokens?\w*|compress(?:ion)? (?:ratio|rate)s?"
    r"|(?-i:[CGTN]PUs?|CUDA|TensorRT|EPYC|Xeon|Jetson|M[1-4] (?:Pro|Max|Ultra|Metal))"
    r"|number of|vocab(?:ulary)?|power|energy|carbon|emissions?|co2\w*)\b"
    r"|[x×] ?real-?time\b|^--[a-z][\w-]*$"
    r"|^[#№]\s?(?!\d)|[$€£]|参数(?:量|规模|数|大小)?(?!\w)|价格|速度|延迟|成本|层数|词表|上下文长度|学习率|パラメータ|価格|preis"
    r"|geschwindigkeit|speicher|laufzeit|prix|vitesse|mémoire|velocidad|memoria"
    r"|sebesség",
    re.IGNORECASE,
)
COST_ALONE = late(
    r"^(?:(?:max|min|avg|total|num|no(?=\.)|mean|wall|line|word|token|release|launch|publication"
    r"|training)\.? )*(?:size|times?|seconds?|sec|minutes"
    r"|hours?|ram|disk|storage|usd|licen[sc]e|open(?:[ -](?:source|weights?))?\??|released?|release date"
    r"|dates?|years?|cut-?off|context|layers?"
    r"|heads?|hidden|dim(?:ension)?s?|crop(?:[ _]?(?:pct|%|ratio|size))?"
    r"|(?:(?:encoder|decoder|transformer|attention|hidden|conv\w*|model|mlp|ffn?|kv|query|residual"
    r"|total)[- ])+"
    r"(?:layers|heads|dim(?:ension)?s|blocks)|stages?(?: i)?|[αβγδεϵηλστ]"
    r"|couches|têtes(?: d['’]attention)?|schichten|rétegek|capas|cabezas"
    r"|k?hz|depth|length|experts?|attention|activation|architectures?|arch\.?"
    r"|[dn] (?:model|heads?|ffn?|kv|embed|inner|hidden|state|layers?)"
    r"|optimi[sz]er|lr|batch|epochs?|steps?|iter(?:ation)?s?"
    r"|warm-?up|dropout|(?-i:[Ss]eeds?)|gpus?"
    r"|tpus?|(?:nvidia )?(?:[ahv]100|t4|a10g?|l40?s?|rtx ?\d{4})|devices?"
    r"|hardware|tokens?|samples|examples|images|items"
    r"|questions|sentences|documents|classes"
    r"|pre-?train(?:ed|ing)?(?: data ?sets?| on)?|trained on|training set"
    r"|(?:uses? )?(?:extra|external) data|ensembles?|places?"
    r"|remarks?|descriptions?|downloads?|links?"
    r"|languages|lines|pages|rows|bytes|words|counts?|num(?:ber)?|rank(?:ing)?|rk|index|no|resolution"
    r"|compression|organi[sz]ation|company|provider|developer|country"
    r"|train|date added|(?:[\w-]+ )?versions?|precision format|img_?sz|img_?size|input|res"
    r"|时间|日期|来源|年份|größe|dauer|datum|jahr|taille|durée|date|année|tamaño|duración|fecha|año|méret|idő|dátum"
    r"|év|日付|サイズ)\W*(?:\(.*\)|\[.*\])?\W*$",
    re.IGNORECASE,
)
# Words over counts, which are whole: "NUM" over 14.9 is a part of a test.
COUNTED = late(
    r"^(?:samples|examples|items|questions|sentences|documents|classes|languages|lines|pages|rows|words"
    r"|counts?|num(?:ber)?|no)\W*$",
    re.IGNORECASE,
)
CHANGE = late(
    r"^(?:\(?abs(?:olute)?\s?/\s?rel(?:ative)?\)?|(?:absolute |relative )?(?:increase|decrease)"
    r"|Δ|∆|delta|diff(?:erence)?s?|gains?|improv\w*|change|rel(?:ative)?\.? (?:gain|improv|change"
    r"|diff)\w*|abs(?:olute)?\.? "
    r"(?:gain|improv|change|diff)\w*|gap|drop|degradation|speed-?up|compared(?: (?:to|with) .*)?|vs\.?\b.*"
    r"|\(?[+±]?[-−]?\s?%?(?-i:Δ).*|提升|差值"
    r"|向上幅|(?:ver)?änderung|veränderung|differenz|zuwachs"
    r"|différence|écart|variation|évolution|diferencia|variación"
    r"|mejora|különbség|változás|变化|差距|增幅|変化|差分|改善幅"
    r"|변화|차이|p-?values?|std(?:\.| dev| err(?:or)?|[_ -](?:reward|return|score|acc)\w*)?\.?"
    r"|standard (?:error|deviation)s?|std_?err"
    r"|sd|se|ci|95\s?% ci|t|df|β|b|n|χ2?|z|sig\.?|significance)\W*$",
    re.IGNORECASE,
)
AVERAGE = late(
    r"^(?:(?:overall|macro|micro|weighted|total|grand|task|category)[ -]?)?(?:avg\.?|averages?|mean|moyenne"
    r"|durchschnitt|mittelwert|promedio"
    r"|media|átlag|平均(?:分|值|スコア|点)?|総合|overall|total|all)"
    r"\W*(?:\(.*\)|score|acc\w*|all|\d+ tasks)?\W*$",
    re.IGNORECASE,
)
RESULTS = late(
    r"\b(?:results?|performances?|comparisons?|compar(?:e|ed|ing)|evaluat\w+|accurac(?:y|ies)|scores?"
    r"|benchmark\w*|leaderboard|ablation\w*"
    r"|state[- ]of[- ]the[- ]art|sota|zero-shot|few-shot|ergebnisse|vergleich|leistung|résultats?"
    r"|comparaison|performances|resultados?"
    r"|comparación|rendimiento|eredmény\w*|összehasonlítás|teljesítmény)\b|结果|对比|比较|性能|评测|评估|表现|結果|比較|性能|評価",
    re.IGNORECASE,
)
NOT_RESULTS = late(
    r"\b(?:hyper-?parameters?|statistics|overlap\w*|descriptive|configurations?"
    r"|training (?:details|setup|recipe|data|settings?)|data mixtures?"
    r"|dataset (?:composition|sizes?)|architecture of|evaluation settings?|notation|examples? of|list of"
    r"|overview of the dataset"
    r"|regression|correlations? (?:between|among|matrix)|demographics?|survey|participants?|respondents?"
    r"|pricing|throughput|latency|tokens?/s|tokens per second|inference speeds?|generation speeds?"
    r"|hyperparaméterek|超参数|超参|統計|ハイパーパラメータ)\b",
    re.IGNORECASE,
)
SECTION_WORDS = late(
    r"^(?:(?:leading |top |strong )?(?:open|closed?|proprietary|commercial|private|api|public|published"
    r"|existing|previous|prior|other|our"
    r"|ours|general(?:ist)?|speciali[sz]ed|expert|baseline|end-to-end|pipeline|supervised|unsupervised"
    r"|zero-shot|few-shot|fine-tun\w+"
    r"|feature-based|pre-?trained|instruct\w*|base|chat|reasoning|non-reasoning|thinking|small|large"
    r"|leaderboard|top|single|ensemble)"
    r"[ -]?.*(?:models?|llms?|systems?|methods?|weights?|source|leaderboard.*|approach.*|baselines?"
    r"|\(reported\)|reported)?\W*)$",
    re.IGNORECASE,
)
GENERIC = late(
    r"^(?:english|chinese|korean|japanese|multilingual|cross-?lingual|code|coding|math(?:s|ematics)?"
    r"|reasoning|general|knowledge|commonsense"
    r"|language|vision|multimodal|agent(?:ic)?|tool[ -]?use|safety|long[ -]?context"
    r"|instruction[ -]following|alignment|science|stem|factuality"
    r"|humanities|social sciences?|china[ -]specific|hard"
    r"|reading comprehension|summari[sz]ation|translation|.* tasks?|human exams?|average|open leaderboard"
    r"|others?)$",
    re.IGNORECASE,
)
# What parts of one test are called, by how hard, how seen, how frequent their items are.
PART = late(
    r"(?:^|[\s/(-])(?:easy|med(?:ium)?\.?|mod(?:erate)?\.?|hard|(?:un)?seen|(?:in|out)[- ](?:of[- ])?domain"
    r"|rare|common|frequent|many|few|novel|near|far)\)?$",
    re.IGNORECASE,
)
BARE_SIZE = late(
    r"^[~≈]?[AE]?\d+(?:\.\d+)?\s?(?:[BMKbmk]|billion|million)(?:-A\d+(?:\.\d+)?[BM])?"
    r"(?: (?i:param(?:eter)?s?))?$"
)
OURS = late(
    r"\b(?:ours|our (?:model|method|system|approach|agent|network|pipeline|ensemble|work|results?)"
    r"|this work|this paper|proposed|unser\w*|notre|nuestro"
    r"|saját|(?:this|este|dieses) repo\w*|ce dépôt)\b|本文|本仓库|我们的|提案手法",
    re.I,
)
ARROWS = late(r"[↑↓⇑⇓▲▼△▽]|\(\s*(?:higher|lower)(?: is)? better\s*\)")
