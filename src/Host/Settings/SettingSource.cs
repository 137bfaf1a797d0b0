using System.Text.Json;
using Fadu.Kernel;
using Microsoft.Extensions.Configuration;

namespace Fadu.Host.Settings;

/// <summary>Where settings come from: environment variables, files that these name, and <c>appsettings.json</c>, the first that has one.</summary>
/// <param name="variable">An environment variable; null where it is not set.</param>
/// <param name="file">What the file says.</param>
internal sealed class SettingSource(Func<string, string?> variable, IConfiguration file)
{
    /// <summary>Name of the file in the current folder.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>Reads the file of a folder, where there is one.</summary>
    /// <returns>Or <c>settings.unreadable</c>.</returns>
    public static Result<SettingSource> Open(Func<string, string?> variable, string folder)
    {
        try
        {
            return new SettingSource(variable, new ConfigurationBuilder().SetBasePath(Path.GetFullPath(folder)).AddJsonFile(FileName, optional: true).Build());
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // The parser tells the line; it does not quote what stands there.
            var why = broken.GetBaseException() is JsonException { LineNumber: { } line } ? (Line: $"{line + 1}", broken.GetBaseException().GetType().Name) : (Line: "?", broken.GetType().Name);
            return new Problem("settings.unreadable", new(
                $"读不了，或者不是 JSON（第 {why.Line} 行附近）；请改正或删去这个文件", $"it can't be read or is not JSON (near line {why.Line}); correct the file or remove it"), FileName);
        }
    }

    /// <summary>What is written for a setting; null: nothing, or nothing but space.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="faults">Gets <c>settings.twice</c> or <c>settings.no_file</c> for one whose value stands in a file.</param>
    public string? Find(Setting setting, List<Problem> faults)
    {
        var direct = NotEmpty(variable(setting.Name));
        if (!setting.IsSecret || NotEmpty(variable(setting.FileName)) is not { } path)
            return direct ?? NotEmpty(file[setting.Key]) ?? NotEmpty(string.Join(',', file.GetSection(setting.Key).GetChildren().Select(child => child.Value)));
        if (direct is null)
            return FromFile(setting, path, faults);
        faults.Add(new("settings.twice", new($"{setting.Name} 和 {setting.FileName} 只写一个", $"give {setting.Name} or {setting.FileName}, not both"), setting.Name));
        return null;
    }

    /// <summary>Names in the file that no setting has.</summary>
    public IEnumerable<string> Unknown(IReadOnlyList<Setting> known) => file.GetSection("Fadu").GetChildren()
        .Where(given => !known.Any(setting => string.Equals(setting.Key, given.Path, StringComparison.OrdinalIgnoreCase))).Select(given => given.Key);

    private static string? FromFile(Setting setting, string path, List<Problem> faults)
    {
        try
        {
            if (NotEmpty(File.ReadAllText(path)) is { } text)
                return text;
            faults.Add(new("settings.no_file", new($"文件 {path} 是空的；请把值写进去", $"the file {path} is empty; write the value into it"), setting.FileName));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            faults.Add(new("settings.no_file", new(
                $"读不了文件 {path}；请写一个这个进程能读的文件", $"the file {path} can't be read; name one that this process may read"), setting.FileName));
        }

        return null;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
