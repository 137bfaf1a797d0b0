using Fadu.Api.Problems;
using Fadu.Kernel;

namespace Fadu.Api.Rounds;

/// <summary>Where in the inputs of mutations on rounds the places are that the domain's refusals name.</summary>
internal static class RoundPlaces
{
    /// <summary>What is alike in all of them.</summary>
    public static InputPlaces Usual { get; } = InputPlaces.Whole
        .With("round", "roundCode").With("unit", "unitCode").With("revision", "revisionNumber").WithFields("reason", "account", "name", "deadline", "until");

    /// <summary>A refusal with its place: some decisions know no code of what they are about and say nothing of it.</summary>
    public static Problem Placed(Problem problem) => problem switch
    {
        { Code: "round.unknown", Where: null } => problem with { Where = "round" },
        { Code: "unit.unknown", Where: null } => problem with { Where = "unit" },
        _ => problem,
    };

    /// <summary>Of opening one.</summary>
    public static InputPlaces Opening { get; } = InputPlaces.Whole
        .With("revision", "revisionNumber").With("period", "periodTo").With("previousRound", "previousRoundCode").With("visibility", "smallestVisibleGroup")
        .WithFields("code", "name", "deadline", "bandSet", "reason");
}
