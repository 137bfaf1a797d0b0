using Fadu.Catalog.Locating;
using Fadu.Catalog.Reading;
using Fadu.Catalog.Structure;
using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Examples;

namespace Fadu.Catalog;

/// <summary>Loads index system files: <c>indicators/*.yaml</c> in, checked systems with every fault and its line out.</summary>
public static class SystemFile
{
    /// <summary>Most bytes that a file may have.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Loads a file. One that cannot be opened gives a finding, like everything else that is wrong with it.</summary>
    /// <param name="path">The file; findings name it as it is given here.</param>
    public static SystemFileResult Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var stream = File.OpenRead(path);
            return Load(stream, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused(path, new("file.unreadable", "", new(1, 1), new($"打不开文件：{error.Message}", $"the file can't be opened: {error.Message}")));
        }
    }

    /// <summary>Loads what a stream holds. Never throws for what it holds.</summary>
    /// <param name="stream">Read to its end, or to the limit of size.</param>
    /// <param name="file">What findings call it.</param>
    public static SystemFileResult Load(Stream stream, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        if (ReadAll(stream) is not { } bytes)
        {
            return Refused(file, new("file.too_large", "", new(1, 1), new(
                $"文件超过 {MaxBytes / 1024 / 1024} MB，不读", $"the file has more than {MaxBytes / 1024 / 1024} MB and is not read")));
        }

        if (FileText.Decode(bytes.Span, out var wrong) is not { } text)
            return Refused(file, wrong!);

        var (root, faults) = YamlReader.Read(text);
        if (root is null)
        {
            return RefusedAll(file, faults is [_, ..] ? faults : [new("file.empty", "", new(1, 1), new(
                "文件里没有内容", "there is nothing in the file"))]);
        }

        return LoadTree(root, faults, file, text);
    }

    private static SystemFileResult LoadTree(YamlNode root, IReadOnlyList<YamlFault> faults, string file, string text)
    {
        var reader = new StructureReader();
        reader.Locate("", root);
        var record = (RecordValue)SystemShape.Root.Read(root, "", reader)!;
        var locator = new Locator(text, reader);
        if (root is not YamlMap)
            return new(file, null, null, In(file, locator.Locate(reader.Faults, [])), 0);

        faults = [.. faults, .. reader.Faults];
        var system = SystemReader.Read(record);
        var check = IndexSystemChecker.Check(system);
        if (faults.Count > 0)
            return new(file, null, null, In(file, locator.Locate(faults, Consequences.Without(check.Findings, faults, reader))), 0);

        if (check.System is null)
            return new(file, system, null, In(file, locator.Locate([], Consequences.Without(check.Findings, [], reader))), 0);

        var run = ExampleRunner.Run(check.System);
        return new(file, system, check.System, In(file, locator.Locate([], [.. check.Findings, .. run.Findings])), run.Count);
    }

    private static SystemFileResult Refused(string file, YamlFault fault) => RefusedAll(file, [fault]);

    private static SystemFileResult RefusedAll(string file, IReadOnlyList<YamlFault> faults) =>
        new(file, null, null, In(file, [.. faults.Select(fault => new LocatedFinding(fault.Place, FindingSeverity.Fault, fault.Code, null, null, fault.Message))]), 0);

    private static IReadOnlyList<SystemFileFinding> In(string file, IReadOnlyList<LocatedFinding> findings) =>
    [
        .. findings.Select(found => new SystemFileFinding(
            file, found.Place.Line, found.Place.Column, found.Severity, found.Code, found.Owner, found.Field, found.Message)),
    ];

    private static ReadOnlyMemory<byte>? ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (var read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            if (buffer.Length + read > MaxBytes)
                return null;

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
