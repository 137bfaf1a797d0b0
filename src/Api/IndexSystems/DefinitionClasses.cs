using Fadu.GraphQL.Binding;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Indicators.Weights.Delphi;
using Fadu.Indicators.Weights.Dispersion;
using Fadu.Indicators.Weights.Proposals;

namespace Fadu.Api.IndexSystems;

/// <summary>Objects of the domain that clients see as they are: the parts of an index system, what differs between two revisions, what bands lack, and the figures of proposed weights.</summary>
internal static class DefinitionClasses
{
    /// <summary>Each with its type in the schema.</summary>
    public static IReadOnlyList<BoundClass> All { get; } =
    [
        new("SystemDefinition", typeof(IndexSystem)),
        new("Indicator", typeof(Indicator)),
        new("Item", typeof(Item)),
        new("ItemOption", typeof(Choice)),
        new("Band", typeof(Band)),
        new("BandSet", typeof(BandSet)),
        new("Adjustment", typeof(Adjustment)),
        new("Veto", typeof(Veto)),
        new("Gate", typeof(Gate)),
        new("StatusRule", typeof(Status)),
        new("CheckRule", typeof(Check)),
        new("PolicyParameter", typeof(PolicyParameter)),
        new("RevisionDifference", typeof(RevisionDifference)),
        new("IndicatorChange", typeof(IndicatorChange)),
        new("ItemChange", typeof(ItemChange)),
        new("SystemChange", typeof(Change<IndexSystem>)),
        new("AdjustmentChange", typeof(Change<Adjustment>)),
        new("VetoChange", typeof(Change<Veto>)),
        new("GateChange", typeof(Change<Gate>)),
        new("StatusRuleChange", typeof(Change<Status>)),
        new("CheckRuleChange", typeof(Change<Check>)),
        new("PolicyParameterChange", typeof(Change<PolicyParameter>)),
        new("BandSetChange", typeof(Change<BandSet>)),
        new("BandGap", typeof(BandGap)),
        new("BandShortfall", typeof(BandShortfall)),
        new("ProposedMarks", typeof(ProposedMarks)),
        new("Consistency", typeof(Consistency)),
        new("EntropyFigure", typeof(EntropyFigure)),
        new("CriticFigure", typeof(CriticFigure)),
        new("FarOffExpert", typeof(FarOff)),
        new("Concordance", typeof(Concordance)),
    ];
}
