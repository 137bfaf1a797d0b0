using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Catalog;

/// <summary>Something that is wrong with an index system file, or looks so, and where.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Severity">Fault or warning.</param>
/// <param name="Code">Stable name of the kind of finding, e.g. <c>structure.missing_key</c>, <c>formula.unknown_name</c>.</param>
/// <param name="Owner">The code of the indicator, item, veto … that it belongs to; null for the system itself.</param>
/// <param name="Field">What people call the field: 公式; null where there is none.</param>
/// <param name="Message">What was found and what to write instead.</param>
public sealed record SystemFileFinding(
    string File, int Line, int Column, FindingSeverity Severity, string Code, string? Owner, Text? Field, Text Message)
{
    /// <summary>One line: <c>indicators/bwzq.yaml:120:14: A1-3 公式: …</c></summary>
    public string In(Language language)
    {
        var warning = Severity is FindingSeverity.Warning ? new Text("警告: ", "warning: ").In(language) : "";
        var subject = string.Join(" ", new[] { Owner, Field?.In(language) }.Where(part => part is not null));
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{File}:{Line}:{Column}: {warning}{subject}{(subject.Length == 0 ? "" : ": ")}{Message.In(language).ReplaceLineEndings(" ")}");
    }

    /// <inheritdoc />
    public override string ToString() => In(Language.Chinese);
}
