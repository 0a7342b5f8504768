using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Truth;

/// <summary>Reads one truth file.</summary>
internal sealed class GroundTruthReader(SourceText text)
{
    /// <summary>To how many references that lead nowhere a nearer id is looked for: each search goes through all ids.</summary>
    private const int MaxSuggestions = 50;

    private static readonly FactSource NoSource = new("", null, null);

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(JsonValue Place, FactKind[] Kinds)> _references = [];
    private readonly Dictionary<string, (FactKind Kind, int Line)> _ids = new(StringComparer.Ordinal);

    public GroundTruthResult Read()
    {
        GroundTruth truth = StrictJson.ReadObject(text, "a ground truth", _diagnostics) is { } root ? ReadRoot(root) : GroundTruth.Empty;
        return new GroundTruthResult(truth, [.. _diagnostics.OrderBy(diagnostic => diagnostic.Location!.Span)]);
    }

    private GroundTruth ReadRoot(JsonObject root)
    {
        root.String("$schema");
        if (root.Require("schemaVersion") is { } version && version.AsString() is { } number && number != "1.0")
        {
            version.Wrong($"version '{number}' cannot be read; this build reads 1.0");
        }

        string title = root.String("title") ?? "";
        var complete = ImmutableArray.CreateBuilder<FactKind>();
        foreach (JsonValue item in root.Array("complete"))
        {
            if (item.AsOneOf(("actors", FactKind.Actors), ("messages", FactKind.Messages), ("requests", FactKind.Requests), ("events", FactKind.Events)) is { } kind)
            {
                complete.Add(kind);
            }
        }

        ImmutableArray<ActorFact> actors = [.. root.Objects("actors").Select(ReadActor)];
        ImmutableArray<MessageFact> messages = [.. root.Objects("messages").Select(ReadMessage)];
        ImmutableArray<RequestFact> requests = [.. root.Objects("requests").Select(ReadRequest)];
        ImmutableArray<EventFact> events = [.. root.Objects("events").Select(ReadEvent)];
        root.Complete();
        CheckReferences();
        return new GroundTruth(title, complete.ToImmutable(), actors, messages, requests, events);
    }

    private ActorFact ReadActor(JsonObject json)
    {
        string id = Id(json, FactKind.Actors);
        string name = json.RequireString("name");
        ActorKind kind = json.Require("kind")?.AsOneOf(
            ("person", ActorKind.Person), ("organization", ActorKind.Organization), ("place", ActorKind.Place), ("account", ActorKind.Account), ("work", ActorKind.Work)) ?? ActorKind.Person;
        EquatableArray<string> aliases = Strings(json, "aliases");
        EquatableArray<RoleFact> roles = json.Objects("roles").Select(ReadRole).ToEquatableArray();
        (FactSource source, Corroboration corroboration) = Provenance(json, null);
        json.Complete();
        return new ActorFact(id, name, kind, aliases, roles, source, corroboration);
    }

    private RoleFact ReadRole(JsonObject json)
    {
        var role = new RoleFact(json.RequireString("text"), Strings(json, "synonyms"), Time(json, "from"), Time(json, "to"));
        json.Complete();
        return role;
    }

    private MessageFact ReadMessage(JsonObject json)
    {
        string id = Id(json, FactKind.Messages);
        string from = Reference(json.Require("from"), FactKind.Actors) ?? "";
        string? to = Reference(json.Find("to"), FactKind.Actors);
        string? medium = json.String("medium");
        FactTime? sent = Time(json, "sent");
        string? inReplyTo = Reference(json.Find("inReplyTo"), FactKind.Messages);
        string? note = json.String("note");
        (FactSource source, Corroboration corroboration) = Provenance(json, null);
        EquatableArray<Wording> wordings = json.Objects("wordings").Select(item => ReadWording(item, (source, corroboration))).ToEquatableArray();
        json.Complete();
        return new MessageFact(id, from, to, medium, sent, wordings, inReplyTo, note, source, corroboration);
    }

    private static Wording ReadWording(JsonObject json, (FactSource Source, Corroboration Corroboration) message)
    {
        string words = json.RequireString("text");
        bool complete = json.Find("complete")?.AsBoolean() ?? false;
        (FactSource source, Corroboration corroboration) = Provenance(json, message);
        json.Complete();
        return new Wording(words, complete, source, corroboration);
    }

    private RequestFact ReadRequest(JsonObject json)
    {
        string id = Id(json, FactKind.Requests);
        string? message = Reference(json.Find("message"), FactKind.Messages);
        string from = Reference(json.Require("from"), FactKind.Actors) ?? "";
        string? to = Reference(json.Find("to"), FactKind.Actors);
        EquatableArray<string> actions = RequiredStrings(json, "actions");
        string? what = json.String("object");
        string? target = json.String("target");
        (FactSource source, Corroboration corroboration) = Provenance(json, null);
        OutcomeFact outcome = json.Find("outcome")?.AsObject() is { } value
            ? ReadOutcome(value, (source, corroboration))
            : new OutcomeFact(OutcomeStatus.Unknown, null, null, null, source, corroboration);
        json.Complete();
        return new RequestFact(id, message, from, to, actions, what, target, outcome, source, corroboration);
    }

    private OutcomeFact ReadOutcome(JsonObject json, (FactSource Source, Corroboration Corroboration) request)
    {
        OutcomeStatus status = json.Require("status")?.AsOneOf(
            ("fulfilled", OutcomeStatus.Fulfilled), ("answered", OutcomeStatus.Answered), ("declined", OutcomeStatus.Declined),
            ("ignored", OutcomeStatus.Ignored), ("unknown", OutcomeStatus.Unknown)) ?? OutcomeStatus.Unknown;
        bool? replied = json.Find("replied")?.AsBoolean();
        string? by = Reference(json.Find("by"), FactKind.Messages, FactKind.Events);
        string? note = json.String("note");
        (FactSource source, Corroboration corroboration) = Provenance(json, request);
        json.Complete();
        return new OutcomeFact(status, replied, by, note, source, corroboration);
    }

    private EventFact ReadEvent(JsonObject json)
    {
        string id = Id(json, FactKind.Events);
        string title = json.RequireString("title");
        EquatableArray<string> names = Strings(json, "names");
        FactTime? date = Time(json, "date");
        EquatableArray<string> predicates = Strings(json, "predicates");
        string? what = json.String("object");
        EquatableArray<EventParticipant> participants = json.Objects("participants").Select(ReadParticipant).ToEquatableArray();
        EquatableArray<FigureFact> figures = json.Objects("figures").Select(ReadFigure).ToEquatableArray();
        (FactSource source, Corroboration corroboration) = Provenance(json, null);
        json.Complete();
        return new EventFact(id, title, names, date, predicates, what, participants, figures, source, corroboration);
    }

    private EventParticipant ReadParticipant(JsonObject json)
    {
        string actor = Reference(json.Require("actor"), FactKind.Actors) ?? "";
        string role = json.Require("role")?.AsOneOf(("agent", 0), ("patient", 1), ("recipient", 2), ("other", 3)) switch
        {
            0 => "agent",
            1 => "patient",
            2 => "recipient",
            _ => "other",
        };
        json.Complete();
        return new EventParticipant(actor, role);
    }

    private FigureFact ReadFigure(JsonObject json)
    {
        decimal value = json.Require("value")?.AsDecimal() ?? 0;
        string unit = json.RequireString("unit");
        FigureBound bound = json.Find("bound")?.AsOneOf(
            ("exact", FigureBound.Exact), ("about", FigureBound.About), ("moreThan", FigureBound.MoreThan), ("lessThan", FigureBound.LessThan)) ?? FigureBound.Exact;
        json.Complete();
        return new FigureFact(value, unit, bound);
    }

    /// <summary>Source and corroboration of a fact; those of <paramref name="outer"/> for a part of a fact that does not give its own.</summary>
    private static (FactSource Source, Corroboration Corroboration) Provenance(JsonObject json, (FactSource Source, Corroboration Corroboration)? outer)
    {
        JsonValue? source = outer is null ? json.Require("source") : json.Find("source");
        JsonValue? corroboration = outer is null ? json.Require("corroboration") : json.Find("corroboration");
        FactSource read = outer?.Source ?? NoSource;
        if (source?.AsObject() is { } value)
        {
            read = new FactSource(value.RequireString("title"), value.String("locator"), value.String("url"));
            value.Complete();
        }

        return (read, corroboration?.AsOneOf(
            ("primary", Corroboration.Primary), ("secondary", Corroboration.Secondary), ("none", Corroboration.None)) ?? outer?.Corroboration ?? Corroboration.None);
    }

    private string Id(JsonObject json, FactKind kind)
    {
        string id = json.RequireString("id");
        if (id.Length > 0 && json.Find("id") is { } place && !_ids.TryAdd(id, (kind, place.Location.Start.Line)))
        {
            place.Report.Add(TruthDescriptors.DuplicateId, place.Span, id, _ids[id].Line);
        }

        return id;
    }

    private string? Reference(JsonValue? value, params FactKind[] kinds)
    {
        if (value?.AsString() is not { } id)
        {
            return null;
        }

        _references.Add((value, kinds));
        return id;
    }

    private void CheckReferences()
    {
        var idsOf = new Dictionary<string, string[]>(StringComparer.Ordinal);
        int suggestions = 0;
        foreach ((JsonValue place, FactKind[] kinds) in _references)
        {
            string id = place.AsString()!;
            if (!_ids.TryGetValue(id, out var found) || !kinds.Contains(found.Kind))
            {
                string kind = string.Join(" or ", kinds.Select(Word));
                if (!idsOf.TryGetValue(kind, out string[]? ids))
                {
                    ids = [.. _ids.Where(pair => kinds.Contains(pair.Value.Kind)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
                    idsOf.Add(kind, ids);
                }

                string suggestion = ++suggestions > MaxSuggestions ? "" : JsonReport.Suggest(id, ids);
                place.Report.Add(TruthDescriptors.DanglingId, place.Span, place.Name, kind, id, suggestion);
            }
        }
    }

    private static string Word(FactKind kind) => kind switch
    {
        FactKind.Actors => "actor",
        FactKind.Messages => "message",
        FactKind.Requests => "request",
        _ => "event",
    };

    private static FactTime? Time(JsonObject json, string key)
    {
        if (json.Find(key) is not { } place || place.AsString() is not { } value)
        {
            return null;
        }

        FactTime? time = FactTimeParser.Parse(value, out string reason);
        if (time is null)
        {
            place.Report.Add(TruthDescriptors.NoSuchDate, place.Span, place.Name, value, reason);
        }

        return time;
    }

    private static EquatableArray<string> Strings(JsonObject json, string key) =>
        json.Strings(key).Where(item => IsFilled(item.Text, item.Value)).Select(item => item.Text).ToEquatableArray();

    private static EquatableArray<string> RequiredStrings(JsonObject json, string key)
    {
        json.Require(key);
        return Strings(json, key);
    }

    private static bool IsFilled(string text, JsonValue place)
    {
        bool filled = !string.IsNullOrWhiteSpace(text);
        if (!filled)
        {
            place.Wrong("must not be empty");
        }

        return filled;
    }
}
