using System.Collections.Frozen;

namespace Verbatim.Language.Quotations;

/// <summary>
/// The verbs and nouns that tell of speaking, in all their forms. Written from general grammar (reporting verbs, communication nouns),
/// not from any data set.
/// </summary>
internal static class ReportingCues
{
    private static readonly FrozenDictionary<string, (string Lemma, CueKind Kind)> Verbs = BuildVerbs();

    private static readonly FrozenSet<string> Nouns = ("accusation admission advice allegation announcement answer apology appeal argument assertion "
        + "assurance boast call caption claim comment complaint conclusion criticism declaration demand denial description editorial email e-mail "
        + "explanation letter message motto note objection offer opinion order plea pledge post prediction promise proposal question quip quote "
        + "quotation reaction remark reply reports request response slogan speech statement suggestion text threat tweet vow warning wish words")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (string Lemma, CueKind Kind)>.AlternateLookup<ReadOnlySpan<char>> VerbLookup =
        Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounLookup = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a form of a reporting verb.</summary>
    public static bool TryGetVerb(ReadOnlySpan<char> form, out string lemma, out CueKind kind)
    {
        bool found = VerbLookup.TryGetValue(form, out var entry);
        (lemma, kind) = found ? entry : ("", CueKind.Say);
        return found;
    }

    /// <summary>Whether a word is a noun that names something said or written.</summary>
    public static bool IsNoun(ReadOnlySpan<char> form) =>
        NounLookup.Contains(form) || (form.EndsWith("s", StringComparison.OrdinalIgnoreCase) && NounLookup.Contains(form[..^1]));

    private static FrozenDictionary<string, (string Lemma, CueKind Kind)> BuildVerbs()
    {
        var forms = new Dictionary<string, (string, CueKind)>(StringComparer.OrdinalIgnoreCase);
        Add(CueKind.Say, "say:says,said,saying tell:tells,told,telling speak:speaks,spoke,spoken,speaking state claim argue insist declare announce "
            + "note report testify recall remark observe comment mention maintain contend assert allege admit confess concede acknowledge agree deny "
            + "reveal disclose confirm explain joke quip boast brag complain grumble lament warn caution predict promise vow pledge swear:swears,swore,sworn,swearing "
            + "shout yell scream exclaim whisper mutter murmur cry:cries,cried,crying stress emphasize emphasise reiterate repeat recount quote cite opine muse "
            + "proclaim pronounce conclude affirm assure inform advise counter:counters,countered,countering retort snap:snaps,snapped,snapping fume thunder:thunders,thundered,thundering chant sing:sings,sang,sung,singing intone lecture "
            + "offer:offers,offered,offering object protest challenge accuse blame criticize criticise condemn denounce decry:decries,decried,decrying applaud praise hail thank apologize apologise "
            + "elaborate clarify:clarifies,clarified,clarifying specify:specifies,specified,specifying imply:implies,implied,implying hint intimate interject chime:chimes,chimed,chiming "
            + "deadpan:deadpans,deadpanned,deadpanning gush rail rant slam:slams,slammed,slamming blast tout volunteer:volunteers,volunteered,volunteering venture posit theorize rule read:reads,reading");
        Add(CueKind.Write, "write:writes,wrote,written,writing email:emails,emailed,emailing e-mail:e-mails,e-mailed,e-mailing text:texts,texted,texting message:messages,messaged,messaging "
            + "respond reply:replies,replied,replying answer:answers,answered,answering cable wire");
        Add(CueKind.Publish, "tweet:tweets,tweeted,tweeting retweet:retweets,retweeted,retweeting post:posts,posted,posting blog:blogs,blogged,blogging publish print editorialize");
        Add(CueKind.GoOn, "continue add:adds,added,adding");
        Add(CueKind.Ask, "ask inquire enquire wonder:wonders,wondered,wondering question demand request urge plead:pleads,pleaded,pled,pleading beg:begs,begged,begging implore beseech suggest recommend propose call:calls,called,calling order:orders,ordered,ordering "
            + "instruct command exhort");
        Add(CueKind.Hold, "describe characterize characterise label:labels,labeled,labelled,labeling,labelling dub:dubs,dubbed,dubbing brand term:terms,termed,terming "
            + "refer:refers,referred,referring deem decide believe think:thinks,thought,thinking feel:feels,felt,feeling hope fear:fears,feared,fearing expect want consider:considers,considered,considering regard view see:sees,saw,seen,seeing "
            + "know:knows,knew,known,knowing understand:understands,understood,understanding find:finds,found,finding hold:holds,held,holding worry:worries,worried,worrying intend plan:plans,planned,planning love like support oppose reject dismiss");
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(CueKind kind, string verbs)
        {
            foreach (string verb in verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = verb.Split(':');
                forms[parts[0]] = (parts[0], kind);
                foreach (string form in parts.Length > 1 ? parts[1].Split(',') : Regular(parts[0]))
                {
                    forms[form] = (parts[0], kind);
                }
            }
        }
    }

    private static string[] Regular(string verb)
    {
        string stem = verb.EndsWith('e') ? verb[..^1] : verb;
        bool sibilant = verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
        return [verb + (sibilant ? "es" : "s"), stem + "ed", stem + "ing"];
    }
}
