using System.Text.Json.Nodes;
using Fadu.Indicators.Differences;
using Fadu.Indicators.Previews;

namespace Fadu.Host.Previews;

/// <summary>A preview for machines; names of members are stable, numbers exact.</summary>
internal static class PreviewJson
{
    /// <summary>All of it, with every unit.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="top">How many units that gain, and lose, most come with their reasons.</param>
    public static JsonObject Of(RevisionPreview preview, int top) => new()
    {
        ["system"] = preview.After.Plan.System.System.Code,
        ["whole"] = Of(preview.Whole),
        ["groups"] = Array(preview.Groups, group => new JsonObject { ["group"] = group.Group, ["figures"] = Of(group.Figures) }),
        ["bandCrossings"] = Array(preview.Crossings, crossing => new JsonObject { ["from"] = crossing.From, ["to"] = crossing.To, ["units"] = crossing.Units }),
        ["vetoes"] = Array(preview.Vetoes, veto => new JsonObject { ["code"] = veto.Code, ["name"] = veto.Name, ["struck"] = veto.Struck, ["spared"] = veto.Spared }),
        ["gains"] = Array(preview.Gains(top), Of),
        ["losses"] = Array(preview.Losses(top), Of),
        ["units"] = Array(preview.Units(), Of),
    };

    private static JsonObject Of(PreviewFigures figures) => new()
    {
        ["units"] = figures.Units,
        ["meanBefore"] = figures.MeanBefore,
        ["meanAfter"] = figures.MeanAfter,
        ["meanChange"] = figures.MeanChange,
        ["up"] = figures.Up,
        ["down"] = figures.Down,
        ["rankUp"] = figures.RankUp,
        ["rankDown"] = figures.RankDown,
        ["entering"] = figures.Entering,
        ["leaving"] = figures.Leaving,
        ["bandChanged"] = figures.BandChanged,
        ["vetoChanged"] = figures.VetoChanged,
        ["bands"] = Array(figures.Bands, band => new JsonObject { ["band"] = band.Band, ["before"] = band.Before, ["after"] = band.After }),
        ["rankCorrelation"] = figures.RankCorrelation,
    };

    private static JsonObject Of(UnitReason reason)
    {
        var unit = Of(reason.Unit);
        unit["parts"] = Parts(reason.Difference.Total);
        unit["figures"] = Array(FiguresOf(reason.Difference), figure => new JsonObject
        {
            ["code"] = figure.Code,
            ["name"] = figure.Name,
            ["before"] = figure.Before,
            ["after"] = figure.After,
            ["parts"] = Parts(figure),
        });
        return unit;
    }

    private static JsonObject Of(PreviewedUnit unit) => new()
    {
        ["unit"] = unit.Unit.Code,
        ["name"] = unit.Unit.Name,
        ["group"] = unit.Unit.Group,
        ["totalBefore"] = unit.TotalBefore,
        ["totalAfter"] = unit.TotalAfter,
        ["change"] = unit.Change,
        ["rankBefore"] = unit.RankBefore,
        ["rankAfter"] = unit.RankAfter,
        ["bandBefore"] = unit.BandBefore,
        ["bandAfter"] = unit.BandAfter,
        ["vetoesStruck"] = Array(unit.Struck, code => JsonValue.Create(code)!),
        ["vetoesSpared"] = Array(unit.Spared, code => JsonValue.Create(code)!),
    };

    private static IEnumerable<FigureDifference> FiguresOf(UnitDifference difference) => difference.Indicators.Concat(difference.Bonuses).Concat(difference.Deductions);

    private static JsonArray Parts(FigureDifference figure) =>
        Array(figure.Parts, part => new JsonObject { ["kind"] = part.Kind is DifferenceKind.Weights ? "WEIGHTS" : "FORMULAS", ["marks"] = part.Marks });

    private static JsonArray Array<T>(IEnumerable<T> things, Func<T, JsonNode> of) => new([.. things.Select(thing => (JsonNode?)of(thing))]);
}
