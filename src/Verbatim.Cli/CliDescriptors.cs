using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary>What can be wrong with the files that a command is given.</summary>
internal static class CliDescriptors
{
    public static readonly DiagnosticDescriptor NotFound =
        new("VB0401", "No such file", "there is no such file", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor IsDirectory =
        new("VB0402", "A directory", "this is a directory; a file was expected", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Empty =
        new("VB0403", "Empty file", "the file is empty; an article was expected", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Binary =
        new("VB0404", "Not a text", "this is not a text: a NUL byte stands at offset {0}; give the article as UTF-8 or, with a byte order mark, UTF-16", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor TooLarge =
        new("VB0405", "Too large", "the file is larger than the limit of {0} bytes{1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Unreadable =
        new("VB0406", "Unreadable file", "the file cannot be read: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoMatch =
        new("VB0407", "No match", "no file matches this pattern", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Unwritable =
        new("VB0408", "Output not written", "the reports cannot be written: {0}; existing files are unchanged", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoArticle =
        new("VB0409", "No article", "there is no article to read: name one on the command line or under \"articles\" in {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownFormat =
        new("VB0410", "Unknown format", "there is no report format '{0}'; the formats are {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownRule =
        new("VB0411", "Unknown rule", "there is no rule '{0}'; the rules are {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoRecords =
        new("VB0412", "No earlier records", "there are no records of an earlier run of this article; the facts that have changed since cannot be shown", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor StandardOutput =
        new("VB0413", "Standard output not written", "the standard output cannot be written: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OutputIsInput =
        new("VB0414", "Output is an input", "this is read as {0} and would be overwritten by the report '{1}'; name another place with --out or --format {1}=PATH", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SameOutput =
        new("VB0415", "One place for two reports", "the reports '{0}' and '{1}' have the same place; give each its own with --format F=PATH", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotRegular =
        new("VB0416", "Not a regular file", "this is {0}; only regular files and the standard input (-) are read", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownOption =
        new("VB0417", "Unknown option", "there is no option '{0}'{1} (a file whose name begins with a hyphen is written ./{0})", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OutOfMemory =
        new("VB0418", "Out of memory", "there is not enough memory; existing files are unchanged", DiagnosticSeverity.Error);
}
