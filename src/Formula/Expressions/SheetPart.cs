using System.Globalization;
using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>A piece of a spreadsheet formula. A missing value is an error (#N/A) inside of formulas, and an empty text in cells.</summary>
/// <param name="Text">As the spreadsheet writes it.</param>
/// <param name="Binding">How tightly it holds together.</param>
/// <param name="CanFail">Whether it can be an error, which is a missing value.</param>
/// <param name="Decimals">Places after the point beyond which the number surely has none; <see cref="AnyDecimals"/>: it may have any.</param>
/// <param name="IsExact">Whether the cell would hold that number itself and not a neighbour that arithmetic left behind.</param>
internal readonly record struct SheetPart(string Text, SheetBinding Binding, bool CanFail, int Decimals, bool IsExact)
{
    /// <summary>Any count of decimals.</summary>
    public const int AnyDecimals = 99;

    /// <summary>A missing value.</summary>
    public static SheetPart Missing { get; } = new("NA()", SheetBinding.Whole, true, 0, true);

    /// <summary>A number as it stands in the formula.</summary>
    public static SheetPart Number(decimal value) =>
        new(Numbers.Show(value), value < 0 ? SheetBinding.Sign : SheetBinding.Whole, false, DecimalsOf(value), true);

    /// <summary>A truth value.</summary>
    public static SheetPart Truth(bool value) => new(value ? "TRUE" : "FALSE", SheetBinding.Whole, false, 0, true);

    /// <summary>A number of any size, a truth value, a text or a day that needs no brackets.</summary>
    public static SheetPart Whole(string text, bool canFail) => new(text, SheetBinding.Whole, canFail, AnyDecimals, false);

    /// <summary>A call of a function of the spreadsheet, which fails where one of its arguments does. Its result may have any number of decimals.</summary>
    public static SheetPart Call(string name, params ReadOnlySpan<SheetPart> arguments)
    {
        var (texts, fails) = (new string[arguments.Length], false);
        for (var i = 0; i < arguments.Length; i++)
            (texts[i], fails) = (arguments[i].Text, fails || arguments[i].CanFail);

        return Whole($"{name}({string.Join(',', texts)})", fails);
    }

    /// <summary>Left, a sign and right, in brackets where they are needed.</summary>
    public static SheetPart Infix(SheetPart left, char sign, SheetPart right)
    {
        var binding = sign is '+' or '-' ? SheetBinding.Sum : SheetBinding.Product;
        var decimals = sign switch
        {
            '+' or '-' => Math.Max(left.Decimals, right.Decimals),
            '*' => Math.Min(AnyDecimals, left.Decimals + right.Decimals),
            _ => AnyDecimals,
        };
        return new($"{left.Within(binding)}{sign}{right.Within(binding + 1)}", binding, left.CanFail || right.CanFail, decimals, decimals == 0);
    }

    /// <summary>A comparison, of numbers at 12 decimals.</summary>
    public static SheetPart Comparison(SheetPart left, string sign, SheetPart right) =>
        new($"{left.Within(SheetBinding.Sum)}{sign}{right.Within(SheetBinding.Sum)}", SheetBinding.Comparison, left.CanFail || right.CanFail, 0, true);

    /// <summary>The number at 12 decimals, as before every comparison and rounding; at fewer where it surely has no more, since doubles have but 15 digits.</summary>
    public SheetPart Snapped() => IsExact && Decimals <= Numbers.SnapDecimals ? this : Rounded(Math.Min(Decimals, Numbers.SnapDecimals));

    /// <summary>Rounded half away from zero.</summary>
    public SheetPart Rounded(int decimals) => IsExact && Decimals <= decimals ? this : Call("ROUND", this, Number(decimals)).Like(Number(decimals)) with { Decimals = Math.Min(Decimals, decimals) };

    /// <summary>The same text, of whose value is known what is known of some others together, one of which it is.</summary>
    public SheetPart Like(params ReadOnlySpan<SheetPart> others)
    {
        var (decimals, exact) = (0, true);
        foreach (var other in others)
            (decimals, exact) = (Math.Max(decimals, other.Decimals), exact && other.IsExact);
        return this with { Decimals = decimals, IsExact = exact };
    }

    /// <summary>The same, known to be a whole number or no number at all.</summary>
    public SheetPart AsWhole() => this with { Decimals = 0, IsExact = true };

    /// <summary>The same, which can fail although its arguments do not.</summary>
    public SheetPart Failing() => this with { CanFail = true };

    /// <summary>The number that is written out; null where it has to be computed.</summary>
    public decimal? Constant => decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int DecimalsOf(decimal value) => Numbers.Show(value).IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Numbers.Show(value).Length - point - 1 : 0;

    // A sign behind an operator gets brackets: 1--2 is read in more than one way.
    private string Within(SheetBinding binding) => Binding < binding || Binding is SheetBinding.Sign ? $"({Text})" : Text;
}
