using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;

namespace Fadu.Formula.Compilation;

/// <summary>Turns a checked formula into machine code.</summary>
internal static class Compiler
{
    public static CompiledFormula Compile(Expr root)
    {
        var inputs = References.Of(root).Parameters.Where(parameter => parameter.Constant is null).ToArray();
        var emitter = new Emitter(inputs);
        var loop = emitter.Loop(root);

        var peers = emitter.Peers
            .Select((call, place) => (Call: call, Place: place))
            .GroupBy(peer => Canonical.TextOf(peer.Call.Arguments[0]), StringComparer.Ordinal)
            .Select(same => Part(same.First().Call.Arguments[0], inputs, [.. same.Select(peer => ((PeerFunction)peer.Call.Function, peer.Place))]))
            .ToArray();
        return new(root.Type, inputs, peers, emitter.Peers.Count, loop.Compile());
    }

    private static PeerColumns Part(Expr part, Parameter[] inputs, IReadOnlyList<(PeerFunction Function, int Place)> functions)
    {
        var compiled = Compile(part);
        return new(compiled, [.. compiled.Inputs.Select(input => Array.IndexOf(inputs, input))], functions);
    }
}
