namespace Verbatim.Language.Parser;

/// <summary>The matrices of the parser's network.</summary>
internal enum ParserPart
{
    /// <summary>A vector for each known word; row 0 for the others.</summary>
    Words,

    /// <summary>A vector for each class of last three characters.</summary>
    Ending3,

    /// <summary>A vector for each class of last two characters.</summary>
    Ending2,

    /// <summary>A vector for each class of first three characters.</summary>
    Beginning3,

    /// <summary>A vector for each shape.</summary>
    Shapes,

    /// <summary>A vector for each distributional cluster.</summary>
    Clusters,

    /// <summary>A vector for each set of parts of speech that the dictionary gives.</summary>
    Senses,

    /// <summary>A vector for each pair of universal and treebank tag.</summary>
    Tags,

    /// <summary>From a word and its neighbours to the encoder's width.</summary>
    Window,

    /// <summary>Bias of <see cref="Window"/>.</summary>
    WindowBias,

    /// <summary>Candidates and gates of a recurrent layer.</summary>
    Recurrent,

    /// <summary>Bias of <see cref="Recurrent"/>.</summary>
    RecurrentBias,

    /// <summary>The encoder's vectors for the artificial root and for a missing word.</summary>
    Special,

    /// <summary>From the encoder to the hidden layer, for each position of a state.</summary>
    Projection,

    /// <summary>A vector in the hidden layer for each discrete feature of a state.</summary>
    States,

    /// <summary>Bias of the hidden layer.</summary>
    HiddenBias,

    /// <summary>From the hidden layer to the transitions.</summary>
    Output,

    /// <summary>Bias of <see cref="Output"/>.</summary>
    OutputBias,
}
