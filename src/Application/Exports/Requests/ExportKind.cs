using System.Text.Json.Serialization;

namespace Fadu.Application.Exports.Requests;

/// <summary>Which file is wanted. The names go into logs and descriptions of files, so that they stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExportKind>))]
public enum ExportKind
{
    /// <summary>评分汇总表 of a round, xlsx.</summary>
    Scores,

    /// <summary>差距清单 of a round, xlsx.</summary>
    Gaps,

    /// <summary>填报表 of a unit, xlsx.</summary>
    Template,

    /// <summary>批量填报表 of a round, xlsx.</summary>
    BulkTemplate,

    /// <summary>单位报告, xlsx.</summary>
    UnitReport,

    /// <summary>评估报告 of a round, docx.</summary>
    EvaluationReport,

    /// <summary>What a revision would change in a round, xlsx.</summary>
    Preview,

    /// <summary>A filled-in file with what is wrong marked in it, as an import gives it back; nobody asks for it.</summary>
    ImportErrors,
}
