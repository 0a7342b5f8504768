using System.Collections.Frozen;
using NodaTime;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Time zones as newspapers write them. A name that states standard or summer time stands for a fixed offset; one that does not (ET) for the
/// zone's own calendar. A name used in several countries stands for the one that English-language news means most.
/// </summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, Offset> Fixed = new Dictionary<string, Offset>
    {
        ["EST"] = Offset.FromHours(-5), ["EDT"] = Offset.FromHours(-4), ["CST"] = Offset.FromHours(-6), ["CDT"] = Offset.FromHours(-5),
        ["MST"] = Offset.FromHours(-7), ["MDT"] = Offset.FromHours(-6), ["PST"] = Offset.FromHours(-8), ["PDT"] = Offset.FromHours(-7),
        ["AKST"] = Offset.FromHours(-9), ["AKDT"] = Offset.FromHours(-8), ["HST"] = Offset.FromHours(-10),
        ["GMT"] = Offset.Zero, ["UTC"] = Offset.Zero, ["BST"] = Offset.FromHours(1), ["CET"] = Offset.FromHours(1), ["CEST"] = Offset.FromHours(2),
        ["EET"] = Offset.FromHours(2), ["EEST"] = Offset.FromHours(3), ["MSK"] = Offset.FromHours(3), ["JST"] = Offset.FromHours(9),
        ["AEST"] = Offset.FromHours(10), ["AEDT"] = Offset.FromHours(11), ["ACST"] = Offset.FromHoursAndMinutes(9, 30),
        ["AWST"] = Offset.FromHours(8), ["NZST"] = Offset.FromHours(12), ["NZDT"] = Offset.FromHours(13),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Regional = new Dictionary<string, string>
    {
        ["ET"] = "America/New_York", ["CT"] = "America/Chicago", ["MT"] = "America/Denver", ["PT"] = "America/Los_Angeles",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All abbreviations.</summary>
    public static IEnumerable<string> All => Fixed.Keys.Concat(Regional.Keys);

    /// <summary>The id in the time zone database of a zone that is named by its region ("Eastern time"), or <c>null</c>.</summary>
    public static string? RegionOf(ReadOnlySpan<char> word) => word switch
    {
        "Eastern" => "ET",
        "Central" => "CT",
        "Mountain" => "MT",
        "Pacific" => "PT",
        _ => null,
    };

    /// <summary>The offset from UTC that a zone has at a local time; <c>null</c> when the zone is not known.</summary>
    public static Offset? OffsetOf(string zone, LocalDateTime time)
    {
        if (Fixed.TryGetValue(zone, out Offset offset))
        {
            return offset;
        }

        return Regional.TryGetValue(zone, out string? id) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } region
            ? region.OffsetAt(time)
            : null;
    }
}
