using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>The names of the measured formulas: [a], [b], [x], and [满分] = 10.</summary>
internal sealed class Names : IFormulaScope
{
    private static readonly Parameter[] All = [.. new[] { "a", "b", "x" }.Select(name => new Parameter { Kind = ParameterKind.Item, Key = name, Name = name, Type = FormulaType.Number })];

    IEnumerable<string> IFormulaScope.Names => All.Select(parameter => parameter.Name);

    public Parameter? FullMarks { get; } = new() { Kind = ParameterKind.FullMarks, Key = "满分", Name = "满分", Type = FormulaType.Number, Constant = Value.Of(10m) };

    public static CheckedFormula Read(string text) => FormulaReader.Read(text, FormulaType.Number, new Names()).Formula
        ?? throw new ArgumentException($"{text} has faults.", nameof(text));

    public Parameter? Find(string name) => Array.Find(All, parameter => parameter.Name == name);
}
