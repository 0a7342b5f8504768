using System.CommandLine;
using System.CommandLine.Parsing;
using Verbatim.Diagnostics;
using Verbatim.Json;

namespace Verbatim.Cli;

/// <summary>
/// Words that begin with a hyphen and are no option. The parser takes them for articles or for the value of the option before; only behind
/// <c>--</c> is that meant.
/// </summary>
internal static class UnknownOptions
{
    /// <summary>Refuses them, all at once.</summary>
    /// <exception cref="InputException">There are some.</exception>
    public static void Refuse(ParseResult command)
    {
        string[] known = [.. Commands(command.CommandResult).SelectMany(item => item.Options).Select(option => option.Name).Distinct(StringComparer.Ordinal)];
        Diagnostic[] unknown =
        [
            .. command.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
                .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value.StartsWith('-'))
                .Select(token => Describe(token.Value, known)),
        ];
        if (unknown.Length > 0)
        {
            throw new InputException(unknown);
        }
    }

    private static Diagnostic Describe(string word, string[] known)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string suggestion = JsonReport.Suggest(equals < 0 ? word : word[..equals], known);
        return Diagnostic.Create(CliDescriptors.UnknownOption, null, word, suggestion.Length > 0 ? suggestion : $"; the options are {string.Join(", ", known)}");
    }

    /// <summary>The command and those that it stands under.</summary>
    private static IEnumerable<Command> Commands(CommandResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                yield return command.Command;
            }
        }
    }
}
