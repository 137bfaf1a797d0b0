using Fadu.GraphQL.Binding;
using Fadu.Indicators.Previews;

namespace Fadu.Api.Scores.Previews;

/// <summary>What clients see of previews as the domain has it.</summary>
internal static class PreviewClasses
{
    /// <summary>Each with its type in the schema.</summary>
    public static IReadOnlyList<BoundClass> All { get; } =
    [
        new("PreviewFigures", typeof(PreviewFigures)),
        new("PreviewGroup", typeof(GroupPreview)),
        new("BandShift", typeof(BandShift)),
        new("BandCrossing", typeof(BandCrossing)),
        new("VetoFlip", typeof(VetoFlip)),
    ];
}
