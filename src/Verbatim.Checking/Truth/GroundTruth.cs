using System.Collections.Frozen;
using System.Collections.Immutable;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Truth;

/// <summary>
/// What is known from sources other than the article: actors, messages, requests and events, each fact with its source.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class GroundTruth
{
    private readonly FrozenDictionary<string, Fact> _facts;

    internal GroundTruth(
        string title,
        ImmutableArray<FactKind> complete,
        ImmutableArray<ActorFact> actors,
        ImmutableArray<MessageFact> messages,
        ImmutableArray<RequestFact> requests,
        ImmutableArray<EventFact> events)
    {
        Title = title;
        Complete = complete;
        Actors = actors;
        Messages = messages;
        Requests = requests;
        Events = events;
        _facts = Facts.GroupBy(fact => fact.Id, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>A truth without facts.</summary>
    public static GroundTruth Empty { get; } = new("", [], [], [], [], []);

    /// <summary>What it is the truth about; empty when the file does not say.</summary>
    public string Title { get; }

    /// <summary>The kinds of which the truth claims to hold every fact that the article could speak of.</summary>
    public ImmutableArray<FactKind> Complete { get; }

    /// <summary>The actors in the order of the file.</summary>
    public ImmutableArray<ActorFact> Actors { get; }

    /// <summary>The messages and statements in the order of the file.</summary>
    public ImmutableArray<MessageFact> Messages { get; }

    /// <summary>The requests in the order of the file.</summary>
    public ImmutableArray<RequestFact> Requests { get; }

    /// <summary>The events in the order of the file.</summary>
    public ImmutableArray<EventFact> Events { get; }

    /// <summary><c>sha256:</c> and the hash of the file that it was read from; empty for a truth without facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What is wrong with the file that it was read from; a run does not take a truth that holds an error.</summary>
    internal ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>All facts, by kind and then in the order of the file.</summary>
    public IEnumerable<Fact> Facts => [.. Actors, .. Messages, .. Requests, .. Events];

    /// <summary>Whether the truth holds no fact.</summary>
    public bool IsEmpty => _facts.Count == 0;

    /// <summary>The fact of an id, or <c>null</c>.</summary>
    public Fact? Find(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The fact of an id when it is of that kind, or <c>null</c>.</summary>
    public T? Find<T>(string? id)
        where T : Fact => id is null ? null : Find(id) as T;

    /// <summary>
    /// Reads a truth file (JSON, see the published schema). Never throws on text: every mistake becomes a diagnostic with line and column, and
    /// the reading goes on behind it.
    /// </summary>
    public static ParseResult<GroundTruth> Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ParseResult<GroundTruth> result = new GroundTruthReader(text).Read();
        result.Value.Problems = result.Diagnostics;
        result.Value.Hash = result.Value.IsEmpty ? "" : "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text.ToBytes()));
        return result;
    }
}
