namespace Fadu.Application.Exports.Making;

/// <summary>Media types of the files that are made (ECMA-376, part 1, annex on media types).</summary>
internal static class ExportTypes
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
