using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>What the store held up to a place, in one line that can be published: whoever keeps it can tell later whether anything was changed or taken away.</summary>
public sealed record Checkpoint
{
    private const string Form = "fadu-checkpoint-1";

    /// <summary>How many events.</summary>
    public required long Events { get; init; }

    /// <summary>In how many streams.</summary>
    public required long Streams { get; init; }

    /// <summary>Moment of the earliest of them; null: there is none.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>Moment of the latest of them; null: there is none.</summary>
    public required DateTimeOffset? To { get; init; }

    /// <summary>Place of the last of them; none that comes later can be before it.</summary>
    public required EventPosition Position { get; init; }

    /// <summary>Root of the Merkle tree (RFC 6962, section 2.1) over the last event of each stream, in the order of the streams' names by UTF-8 bytes; 64 hexadecimal digits.</summary>
    public required string Root { get; init; }

    /// <summary>Reads what <see cref="ToString"/> wrote, to the letter; a slip in copying it is noticed by its last part.</summary>
    public static bool TryParse(string? line, out Checkpoint checkpoint)
    {
        checkpoint = null!;
        if (line?.Split(' ') is not [Form, var events, var streams, var from, var to, var position, var root, _]
            || !Number(events, "events=", out var eventCount) || !Number(streams, "streams=", out var streamCount)
            || !Moment(from, "from=", out var first) || !Moment(to, "to=", out var last)
            || !Part(position, "position=", out var place) || !EventPosition.TryParse(place, out var parsed)
            || !Part(root, "root=", out var hash))
        {
            return false;
        }

        var read = new Checkpoint { Events = eventCount, Streams = streamCount, From = first, To = last, Position = parsed, Root = hash };
        if (read.ToString() != line)
            return false;
        checkpoint = read;
        return true;
    }

    /// <summary>One line: form, counts, first and last moment, place, root, and a check on the line itself.</summary>
    public override string ToString()
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{Form} events={Events} streams={Streams} from={Text(From)} to={Text(To)} position={Position} root={Root}");
        return $"{line} check={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan(0, 8))}";
    }

    private static string Text(DateTimeOffset? moment) => moment is { } time ? EventContent.TimeText(time) : "-";

    private static bool Part(string text, string name, out string value)
    {
        value = text.StartsWith(name, StringComparison.Ordinal) ? text[name.Length..] : "";
        return value.Length > 0;
    }

    private static bool Number(string text, string name, out long number)
    {
        number = 0;
        return Part(text, name, out var value) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Moment(string text, string name, out DateTimeOffset? moment)
    {
        moment = null;
        if (!Part(text, name, out var value))
            return false;
        if (value == "-")
            return true;
        var read = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time);
        moment = time;
        return read;
    }
}
