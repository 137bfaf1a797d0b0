using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Fadu.Kernel;

namespace Fadu.Host.Settings;

/// <summary>Reads settings and collects what is wrong with them. What was written is quoted, unless the setting is secret.</summary>
/// <param name="source">Where they stand.</param>
internal sealed class SettingReader(SettingSource source)
{
    private static readonly (string Suffix, int Seconds)[] _times = [("ms", 0), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];
    private static readonly (string Suffix, long Bytes)[] _sizes = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("B", 1)];

    /// <summary>What is wrong, in the order of reading.</summary>
    public List<Problem> Faults { get; } = [];

    /// <summary>What is written, else the default, else null.</summary>
    public string? Text(Setting setting) => source.Find(setting, Faults) ?? setting.Default;

    /// <summary>A secret of so many characters at least.</summary>
    public string? Secret(Setting setting, int fewest)
    {
        var text = Text(setting);
        if (text is null || text.Length >= fewest)
            return text;
        Refuse(setting, text, $"太短；请写至少 {fewest} 个字符", $"is too short; write at least {fewest} characters");
        return null;
    }

    /// <summary>Yes or no; null where neither is written and there is no default.</summary>
    public bool? Flag(Setting setting)
    {
        switch (Text(setting)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "TRUE" or "1" or "YES":
                return true;
            case "FALSE" or "0" or "NO":
                return false;
            default:
                Refuse(setting, Text(setting)!, "应写 true 或 false", "write true or false");
                return null;
        }
    }

    /// <summary>A whole number.</summary>
    public int Number(Setting setting, int least, int most)
    {
        if (int.TryParse(Text(setting), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(setting, Text(setting)!, $"应写 {least} 到 {most} 的整数", $"write a whole number from {least} to {most}");
        return least;
    }

    /// <summary>A span of time: a number with <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>.</summary>
    public TimeSpan Time(Setting setting, TimeSpan least, TimeSpan most)
    {
        var text = Text(setting)!;
        var letters = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var (suffix, seconds) = _times.FirstOrDefault(unit => unit.Suffix == letters);
        if (suffix is not null && int.TryParse(text[..^letters.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var time = seconds == 0 ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds((double)number * seconds);
            if (time >= least && time <= most)
                return time;
        }

        Refuse(setting, text, $"应写 {Short(least)} 到 {Short(most)} 的时间，如 30s、15m、12h、7d", $"write a time from {Short(least)} to {Short(most)}, like 30s, 15m, 12h or 7d");
        return least;
    }

    /// <summary>A number of bytes: a number, or one with <c>KB</c>, <c>MB</c> or <c>GB</c> (of 1,024).</summary>
    public long Bytes(Setting setting, long least, long most)
    {
        var text = Text(setting)!;
        var digits = text.TrimEnd('K', 'M', 'G', 'B', 'k', 'm', 'g', 'b', ' ');
        var unit = text[digits.Length..].Trim().ToUpperInvariant();
        var factor = unit.Length == 0 ? 1 : _sizes.FirstOrDefault(size => size.Suffix == unit).Bytes;
        if (factor > 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= most / factor && number * factor >= least)
        {
            return number * factor;
        }

        Refuse(setting, text, $"应写 {least} 到 {most} 字节，如 500KB、50MB", $"write {least} to {most} bytes, like 500KB or 50MB");
        return least;
    }

    /// <summary>One of several words.</summary>
    public T Choice<T>(Setting setting)
        where T : struct, Enum =>
        Choices<T>(setting, [Text(setting)!]) is [var one] ? one : default;

    /// <summary>Any of several words, separated by commas.</summary>
    public ImmutableArray<T> Choices<T>(Setting setting)
        where T : struct, Enum =>
        [.. Choices<T>(setting, List(setting)).Distinct()];

    /// <summary>Several texts, separated by commas or semicolons.</summary>
    public ImmutableArray<string> List(Setting setting) =>
        [.. (Text(setting) ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Addresses and networks.</summary>
    public ImmutableArray<IPNetwork> Networks(Setting setting)
    {
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var text in List(setting))
        {
            if (IPAddress.TryParse(text, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else
                Refuse(setting, text, "应写地址（10.0.0.7）或网段（10.0.0.0/8）", "write an address (10.0.0.7) or a network (10.0.0.0/8)");
        }

        return networks.ToImmutable();
    }

    /// <summary>An absolute address of one of the schemes; null where none is written.</summary>
    public Uri? Address(Setting setting)
    {
        if (Text(setting) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0)
            return address;
        Refuse(setting, text, "应写完整的网址，如 https://id.example.org/realms/fadu", "write a whole address, like https://id.example.org/realms/fadu");
        return null;
    }

    /// <summary>The path of a file that is there; null where none is written.</summary>
    public string? ExistingFile(Setting setting)
    {
        var path = Text(setting);
        if (path is null || File.Exists(path))
            return path;
        Refuse(setting, path, "没有这个文件；请核对路径", "there is no such file; check the path");
        return null;
    }

    /// <summary>Says what is wrong with a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="written">What is written; not told of a secret one.</param>
    /// <param name="chinese">What to write.</param>
    /// <param name="english">What to write.</param>
    public void Refuse(Setting setting, string? written, string chinese, string english) => Faults.Add(new("settings.wrong", written is null || setting.IsSecret
        ? new(chinese, english)
        : new($"“{written}”不行：{chinese}", $"'{written}' won't do: {english}"), setting.Name));

    private List<T> Choices<T>(Setting setting, IEnumerable<string> written)
        where T : struct, Enum
    {
        var found = new List<T>();
        foreach (var text in written)
        {
            if (!char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
            {
                found.Add(value);
                continue;
            }

            var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
            Refuse(setting, text, $"应写 {string.Join('、', names)}", $"write {string.Join(", ", names)}");
        }

        return found;
    }

    private static string Short(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays}d"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours}h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes}m"),
        { TotalSeconds: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds}ms"),
    };
}
