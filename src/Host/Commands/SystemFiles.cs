using Fadu.Catalog;
using Fadu.Host.Batch;
using Fadu.Host.Output;
using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Finds and loads the files of index systems.</summary>
internal static class SystemFiles
{
    /// <summary>The code of the finding for a file that could not be opened at all.</summary>
    public const string Unreadable = "file.unreadable";

    private static readonly string[] _endings = [".yaml", ".yml"];

    /// <summary>Loads a system in order to score with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">
    /// Takes its faults. Warnings are for its author and stay with <c>fadu check</c>; only an example that does not come out
    /// is told here too, since then the scores may not be what the author meant.
    /// </param>
    /// <returns>Null where it has faults.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static CheckedSystem? Read(string path, Findings findings)
    {
        if (!File.Exists(path))
            throw Directory.Exists(path) ? new FileFailure(path, new IOException()) : new FileNotFoundException(null, path);

        var loaded = Load(path);
        foreach (var finding in loaded.Findings.Where(finding => finding.Severity is FindingSeverity.Fault))
        {
            if (loaded.Checked is null)
                findings.Add([AsProblem(finding)]);
            else
                findings.Warn(new(finding.File, finding.Line, finding.Column), finding.Code, AsProblem(finding).Message);
        }

        return loaded.Checked;
    }

    /// <summary>Loads a file in order to check it; the reason why it cannot be opened names it as it is named here.</summary>
    public static SystemFileResult Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SystemFile.Load(stream, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var (chinese, english) = FileFailure.Why(failure, path);
            var finding = new SystemFileFinding(
                path, 1, 1, FindingSeverity.Fault, Unreadable, null, null, new($"打不开文件：{chinese}", $"the file can't be opened: {english}"));
            return new(path, null, null, [finding], 0);
        }
    }

    /// <summary>The files that arguments mean: a file itself, of a folder every YAML file in it.</summary>
    /// <param name="arguments">Files and folders.</param>
    /// <param name="absent">Told of a file that is not there and of a folder without such files.</param>
    public static IReadOnlyList<string> In(IEnumerable<string> arguments, Action<Problem> absent)
    {
        var files = new List<string>();
        foreach (var argument in arguments)
        {
            if (File.Exists(argument))
            {
                files.Add(argument);
                continue;
            }

            if (!Directory.Exists(argument))
            {
                absent(new("arguments.no_file", new("没有这个文件或文件夹", "there is no such file or folder"), argument));
                continue;
            }

            if (Found(argument) is not { } found)
                absent(new("arguments.closed_folder", new("没有权限打开这个文件夹", "no permission to open the folder"), argument));
            else if (found is [])
                absent(new("arguments.empty_folder", new("文件夹里没有 .yaml 文件", "the folder has no .yaml file"), argument));
            else
                files.AddRange(found);
        }

        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    // Null where the folder cannot be opened.
    private static string[]? Found(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder)
                    .Where(file => _endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && RegularFile.Is(file))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Problem AsProblem(SystemFileFinding finding)
    {
        var subject = new Text(Subject(finding, Language.Chinese), Subject(finding, Language.English));
        return new(
            finding.Code,
            new(subject.Chinese + finding.Message.Chinese, subject.English + finding.Message.English),
            new Place(finding.File, finding.Line, finding.Column).ToString());
    }

    private static string Subject(SystemFileFinding finding, Language language) =>
        string.Join(' ', new[] { finding.Owner, finding.Field?.In(language) }.Where(part => part is not null)) is not "" and var subject ? $"{subject}: " : "";
}
