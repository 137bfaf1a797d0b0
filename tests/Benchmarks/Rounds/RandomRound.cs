using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Rounds;

/// <summary>A round with made-up values within the ranges of the items, one in fifty not reported, in groups of a hundred.</summary>
internal static class RandomRound
{
    private const int UnitsOfAGroup = 100;

    public static RoundTable Of(CheckedSystem system, int count)
    {
        var random = new Random(count);
        var units = Enumerable.Range(0, count).Select(number => new TableUnit($"{number}", $"县{number}", $"市{number / UnitsOfAGroup}", false)).ToArray();
        return new(units, system.Parameters
            .Where(parameter => parameter.Parameter.Constant is null && parameter.Item is not null)
            .ToDictionary(parameter => parameter.Parameter, parameter => Fill(parameter.Parameter, parameter.Item!, random, count)));
    }

    private static Column Fill(Parameter parameter, Item item, Random random, int count)
    {
        var column = new Column(parameter.Type, count);
        for (var row = 0; row < count; row++)
        {
            if (random.Next(50) > 0)
                column[row] = Draw(parameter, item, random);
        }

        return column;
    }

    private static Value Draw(Parameter parameter, Item item, Random random)
    {
        var (low, high) = (item.Min ?? 0, item.Max ?? 100);
        return parameter.Type switch
        {
            FormulaType.Boolean => Value.Of(item.LowerIsBetter is true ? random.Next(500) == 0 : random.Next(10) > 0),
            FormulaType.Text => Value.Of(item.Choices is [] ? "无" : item.Choices[random.Next(item.Choices.Count)].Name),
            FormulaType.Date => Value.Of(new DateOnly(2023, 1, 1).AddDays(random.Next(365))),
            _ when item.Choices is not [] => Value.Of(item.Choices[random.Next(item.Choices.Count)].Value ?? 0),
            _ => Value.Of(Math.Round(low + ((high - low) * (decimal)random.NextDouble()), item.Type is ItemType.Integer ? 0 : 1)),
        };
    }
}
