namespace Verbatim.Training;

/// <summary>A data set that weights are learned from, as the manifest and NOTICE name it.</summary>
/// <param name="Name">Name and version.</param>
/// <param name="License">SPDX identifier, or a plain statement where there is none.</param>
/// <param name="Source">Where it is published.</param>
internal sealed record DataSet(string Name, string License, string Source)
{
    /// <summary>UD English EWT, train part.</summary>
    public static readonly DataSet Ewt = new("UD English EWT, train", "CC-BY-SA-4.0", "https://universaldependencies.org/treebanks/en_ewt/");

    /// <summary>UD English GUM, train part, genres with open licences.</summary>
    public static readonly DataSet GumOpen = new("UD English GUM, open genres, train", "CC-BY-4.0 (annotations)", "https://gucorpling.org/gum/");

    /// <summary>The Parakweet e-mail intent data set, train part.</summary>
    public static readonly DataSet Parakweet = new("Parakweet Labs E-mail Intent Data Set, train", "Apache-2.0", "https://github.com/ParakweetLabs/EmailIntentDataSet");
}
