namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Tells which C# values are whole numbers.</summary>
internal static class WholeNumbers
{
    /// <summary>The number, where the value is one without a fraction, of whatever C# type; else null.</summary>
    public static Int128? Of(object value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        sbyte number => number,
        ushort number => number,
        uint number => number,
        ulong number => number,
        decimal number when decimal.IsInteger(number) => (Int128)number,
        double number when double.IsInteger(number) && Math.Abs(number) < 1e30 => (Int128)number,
        float number when float.IsInteger(number) && Math.Abs(number) < 1e30f => (Int128)number,
        _ => null,
    };
}
