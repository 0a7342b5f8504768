namespace Verbatim.Language.Parser;

/// <summary>
/// The relations of Universal Dependencies version 2 (<see href="https://universaldependencies.org/u/dep/"/>): the 37 universal
/// ones, then the subtypes that English treebanks use often. The numeric values are part of the model format.
/// </summary>
public enum DependencyRelation : byte
{
    /// <summary>acl, clausal modifier of a noun.</summary>
    Acl,

    /// <summary>advcl, adverbial clause modifier.</summary>
    Advcl,

    /// <summary>advmod, adverbial modifier.</summary>
    Advmod,

    /// <summary>amod, adjectival modifier.</summary>
    Amod,

    /// <summary>appos, apposition.</summary>
    Appos,

    /// <summary>aux, auxiliary.</summary>
    Aux,

    /// <summary>case, case marker: preposition, postposition, possessive ending.</summary>
    Case,

    /// <summary>cc, coordinating conjunction.</summary>
    Cc,

    /// <summary>ccomp, clausal complement.</summary>
    Ccomp,

    /// <summary>clf, classifier.</summary>
    Clf,

    /// <summary>compound, compound.</summary>
    Compound,

    /// <summary>conj, conjunct.</summary>
    Conj,

    /// <summary>cop, copula.</summary>
    Cop,

    /// <summary>csubj, clausal subject.</summary>
    Csubj,

    /// <summary>dep, unspecified dependency.</summary>
    Dep,

    /// <summary>det, determiner.</summary>
    Det,

    /// <summary>discourse, discourse element.</summary>
    Discourse,

    /// <summary>dislocated, dislocated element.</summary>
    Dislocated,

    /// <summary>expl, expletive.</summary>
    Expl,

    /// <summary>fixed, fixed multiword expression.</summary>
    Fixed,

    /// <summary>flat, flat expression: parts of a name, date or title.</summary>
    Flat,

    /// <summary>goeswith, part of a word that is written apart.</summary>
    Goeswith,

    /// <summary>iobj, indirect object.</summary>
    Iobj,

    /// <summary>list, list.</summary>
    List,

    /// <summary>mark, marker of a subordinate clause.</summary>
    Mark,

    /// <summary>nmod, nominal modifier.</summary>
    Nmod,

    /// <summary>nsubj, nominal subject.</summary>
    Nsubj,

    /// <summary>nummod, numeric modifier.</summary>
    Nummod,

    /// <summary>obj, direct object.</summary>
    Obj,

    /// <summary>obl, oblique nominal.</summary>
    Obl,

    /// <summary>orphan, dependent of an elided head.</summary>
    Orphan,

    /// <summary>parataxis, parataxis: loosely joined clause, such as a reporting clause inside a quotation.</summary>
    Parataxis,

    /// <summary>punct, punctuation.</summary>
    Punct,

    /// <summary>reparandum, overridden disfluency.</summary>
    Reparandum,

    /// <summary>root, root of the sentence.</summary>
    Root,

    /// <summary>vocative, vocative.</summary>
    Vocative,

    /// <summary>xcomp, open clausal complement.</summary>
    Xcomp,

    /// <summary>acl:relcl, relative clause.</summary>
    AclRelcl,

    /// <summary>advcl:relcl, relative clause that modifies a clause.</summary>
    AdvclRelcl,

    /// <summary>aux:pass, passive auxiliary.</summary>
    AuxPass,

    /// <summary>cc:preconj, preconjunct: both, either, neither.</summary>
    CcPreconj,

    /// <summary>compound:prt, particle of a phrasal verb.</summary>
    CompoundPrt,

    /// <summary>csubj:pass, clausal subject of a passive.</summary>
    CsubjPass,

    /// <summary>det:predet, predeterminer.</summary>
    DetPredet,

    /// <summary>nmod:poss, possessive modifier.</summary>
    NmodPoss,

    /// <summary>nmod:unmarked, nominal modifier without a preposition.</summary>
    NmodUnmarked,

    /// <summary>nsubj:outer, subject of a copular clause whose predicate is itself a clause.</summary>
    NsubjOuter,

    /// <summary>nsubj:pass, nominal subject of a passive.</summary>
    NsubjPass,

    /// <summary>obl:agent, agent of a passive.</summary>
    OblAgent,

    /// <summary>obl:unmarked, oblique nominal without a preposition, such as a date.</summary>
    OblUnmarked,
}
