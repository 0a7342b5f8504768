using Verbatim.Training.Data;

namespace Verbatim.Tests.Training.Dependencies;

/// <summary>A dozen sentences with their trees, written for the tests.</summary>
internal static class SmallTreebank
{
    private static readonly string[] Sentences =
    [
        "The DET DT 2 det;old ADJ JJ 3 amod;baker NOUN NN 4 nsubj;sold VERB VBD 0 root;bread NOUN NN 4 obj;. PUNCT . 4 punct",
        "She PRON PRP 2 nsubj;asked VERB VBD 0 root;him PRON PRP 2 obj;to PART TO 5 mark;wait VERB VB 2 xcomp;. PUNCT . 2 punct",
        "The DET DT 2 det;letter NOUN NN 4 nsubj:pass;was AUX VBD 4 aux:pass;written VERB VBN 0 root;by ADP IN 6 case;Clara PROPN NNP 4 obl:agent;. PUNCT . 4 punct",
        "He PRON PRP 2 nsubj;said VERB VBD 0 root;that SCONJ IN 5 mark;nobody PRON NN 5 nsubj;came VERB VBD 2 ccomp;. PUNCT . 2 punct",
        "Dogs NOUN NNS 4 nsubj;and CCONJ CC 3 cc;cats NOUN NNS 1 conj;slept VERB VBD 0 root;in ADP IN 7 case;the DET DT 7 det;barn NOUN NN 4 obl;. PUNCT . 4 punct",
        "Wait VERB VB 0 root;! PUNCT . 1 punct",
        "My PRON PRP$ 2 nmod:poss;brother NOUN NN 6 nsubj;, PUNCT , 4 punct;Otto PROPN NNP 2 appos;, PUNCT , 4 punct;left VERB VBD 0 root;town NOUN NN 6 obj;. PUNCT . 6 punct",
        "It PRON PRP 4 nsubj;is AUX VBZ 4 cop;not PART RB 4 advmod;true ADJ JJ 0 root;. PUNCT . 4 punct",
        "The DET DT 2 det;man NOUN NN 6 nsubj;who PRON WP 4 nsubj;called VERB VBD 2 acl:relcl;yesterday ADV RB 4 advmod;apologized VERB VBD 0 root;. PUNCT . 6 punct",
        "When SCONJ WRB 3 mark;rain NOUN NN 3 nsubj;falls VERB VBZ 6 advcl;, PUNCT , 3 punct;we PRON PRP 6 nsubj;stay VERB VBP 0 root;home ADV RB 6 advmod;. PUNCT . 6 punct",
        "A DET DT 2 det;hearing NOUN NN 3 nsubj:pass;scheduled VERB VBN 0 root;on ADP IN 5 case;tariffs NOUN NNS 2 nmod;today NOUN NN 3 obl:unmarked;. PUNCT . 3 punct",
        "They PRON PRP 2 nsubj;gave VERB VBD 0 root;the DET DT 4 det;child NOUN NN 2 iobj;two NUM CD 6 nummod;apples NOUN NNS 2 obj;. PUNCT . 2 punct",
    ];

    public static List<DependencySentence> Read() =>
        [.. Sentences.Select(sentence => ConlluFile.ToSentence([.. sentence.Split(';').Select(ToRow)], 1))];

    private static string[] ToRow(string word, int index)
    {
        string[] parts = word.Split(' ');
        return [(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), parts[0], "_", parts[1], parts[2], "_", parts[3], parts[4], "_", "_"];
    }
}
