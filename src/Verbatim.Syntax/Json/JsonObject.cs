using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>
/// The members of a JSON object. Each key that is asked for counts as known; <see cref="Complete"/> reports the others.
/// </summary>
internal sealed class JsonObject
{
    private readonly JsonReport _report;
    private readonly List<(string Key, TextSpan KeySpan, JsonValue Value)> _members;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal JsonObject(JsonReport report, TextSpan span, List<(string Key, TextSpan KeySpan, JsonValue Value)> members)
    {
        _report = report;
        Span = span;
        _members = members;
    }

    /// <summary>From the opening to the closing brace.</summary>
    public TextSpan Span { get; }

    /// <summary>Line and column of the opening brace.</summary>
    public Location Location => Location.Create(_report.Text, new TextSpan(Span.Start, 1));

    /// <summary>All keys with their places, in the order of the file; all count as known from now on. For objects whose keys are free.</summary>
    public IReadOnlyList<(string Key, TextSpan KeySpan, JsonValue Value)> Members
    {
        get
        {
            _known.UnionWith(_members.Select(member => member.Key));
            return _members;
        }
    }

    /// <summary>The value of <paramref name="key"/>; <c>null</c> when it is absent or the JSON <c>null</c>.</summary>
    public JsonValue? Find(string key)
    {
        _known.Add(key);
        foreach ((string name, _, JsonValue value) in _members)
        {
            if (name == key)
            {
                return value.Kind == JsonKind.Null ? null : value;
            }
        }

        return null;
    }

    /// <summary>The value of <paramref name="key"/>; <c>null</c>, and a diagnostic, when it is absent or the JSON <c>null</c>.</summary>
    public JsonValue? Require(string key)
    {
        JsonValue? value = Find(key);
        if (value is null)
        {
            _report.Add(JsonDescriptors.MissingKey, new TextSpan(Span.Start, 1), key);
        }

        return value;
    }

    /// <summary>The string of <paramref name="key"/>, or <c>null</c>.</summary>
    public string? String(string key) => Find(key)?.AsString();

    /// <summary>The string of <paramref name="key"/>, which must be there and not be blank; the empty string, and a diagnostic, when it is not.</summary>
    public string RequireString(string key)
    {
        JsonValue? value = Require(key);
        string? text = value?.AsString();
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            value!.Wrong("must not be empty");
        }

        return text ?? "";
    }

    /// <summary>The items of the array of <paramref name="key"/>; none when it is absent.</summary>
    public IReadOnlyList<JsonValue> Array(string key) => Find(key)?.AsArray() ?? [];

    /// <summary>The strings of the array of <paramref name="key"/> with their places; items that are no strings are reported and left out.</summary>
    public IEnumerable<(string Text, JsonValue Value)> Strings(string key)
    {
        foreach (JsonValue item in Array(key))
        {
            if (item.AsString() is { } text)
            {
                yield return (text, item);
            }
        }
    }

    /// <summary>The objects of the array of <paramref name="key"/>; items that are no objects are reported and left out.</summary>
    public IEnumerable<JsonObject> Objects(string key)
    {
        foreach (JsonValue item in Array(key))
        {
            if (item.AsObject() is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>Reports each key that was never asked for, with the known key nearest to it.</summary>
    public void Complete()
    {
        foreach ((string key, TextSpan span, _) in _members)
        {
            if (!_known.Contains(key))
            {
                _report.Add(JsonDescriptors.UnknownKey, span, key, JsonReport.Suggest(key, _known.Order(StringComparer.Ordinal)));
            }
        }
    }
}
