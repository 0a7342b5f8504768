namespace Verbatim.Language.Tags;

/// <summary>
/// The Penn Treebank tags in the extended form that English UD treebanks use (UD column XPOS).
/// The numeric values are part of the model format.
/// </summary>
public enum Xpos : byte
{
    /// <summary>_, none: the treebank gives no tag.</summary>
    None,
    /// <summary>AFX, affix.</summary>
    Afx,
    /// <summary>ADD, address: URL, e-mail, account.</summary>
    Add,
    /// <summary>CC, coordinating conjunction.</summary>
    Cc,
    /// <summary>CD, cardinal number.</summary>
    Cd,
    /// <summary>DT, determiner.</summary>
    Dt,
    /// <summary>EX, existential there.</summary>
    Existential,
    /// <summary>FW, foreign word.</summary>
    Fw,
    /// <summary>GW, goes with: part of a split word.</summary>
    Gw,
    /// <summary>HYPH, hyphen.</summary>
    Hyph,
    /// <summary>IN, preposition or subordinating conjunction.</summary>
    In,
    /// <summary>JJ, adjective.</summary>
    Jj,
    /// <summary>JJR, adjective, comparative.</summary>
    Jjr,
    /// <summary>JJS, adjective, superlative.</summary>
    Jjs,
    /// <summary>LS, list item marker.</summary>
    Ls,
    /// <summary>MD, modal.</summary>
    Md,
    /// <summary>NFP, superfluous punctuation.</summary>
    Nfp,
    /// <summary>NN, noun, singular or mass.</summary>
    Nn,
    /// <summary>NNP, proper noun, singular.</summary>
    Nnp,
    /// <summary>NNPS, proper noun, plural.</summary>
    Nnps,
    /// <summary>NNS, noun, plural.</summary>
    Nns,
    /// <summary>PDT, predeterminer.</summary>
    Pdt,
    /// <summary>POS, possessive ending.</summary>
    Pos,
    /// <summary>PRP, personal pronoun.</summary>
    Prp,
    /// <summary>PRP$, possessive pronoun.</summary>
    PrpPossessive,
    /// <summary>RB, adverb.</summary>
    Rb,
    /// <summary>RBR, adverb, comparative.</summary>
    Rbr,
    /// <summary>RBS, adverb, superlative.</summary>
    Rbs,
    /// <summary>RP, particle.</summary>
    Rp,
    /// <summary>SYM, symbol.</summary>
    Sym,
    /// <summary>TO, to.</summary>
    To,
    /// <summary>UH, interjection.</summary>
    Uh,
    /// <summary>VB, verb, base form.</summary>
    Vb,
    /// <summary>VBD, verb, past tense.</summary>
    Vbd,
    /// <summary>VBG, verb, gerund or present participle.</summary>
    Vbg,
    /// <summary>VBN, verb, past participle.</summary>
    Vbn,
    /// <summary>VBP, verb, present, not third person singular.</summary>
    Vbp,
    /// <summary>VBZ, verb, present, third person singular.</summary>
    Vbz,
    /// <summary>WDT, wh-determiner.</summary>
    Wdt,
    /// <summary>WP, wh-pronoun.</summary>
    Wp,
    /// <summary>WP$, possessive wh-pronoun.</summary>
    WpPossessive,
    /// <summary>WRB, wh-adverb.</summary>
    Wrb,
    /// <summary>,, comma.</summary>
    Comma,
    /// <summary>., sentence-final punctuation.</summary>
    Period,
    /// <summary>:, colon, semicolon, dash, ellipsis.</summary>
    Colon,
    /// <summary>``, opening quotation mark.</summary>
    OpenQuote,
    /// <summary>'', closing quotation mark.</summary>
    CloseQuote,
    /// <summary>-LRB-, opening bracket.</summary>
    OpenBracket,
    /// <summary>-RRB-, closing bracket.</summary>
    CloseBracket,
    /// <summary>$, currency sign.</summary>
    Currency,
    /// <summary>#, number sign.</summary>
    Number,
}
