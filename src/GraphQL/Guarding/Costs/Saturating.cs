namespace Fadu.GraphQL.Guarding.Costs;

/// <summary>Sums and products of numbers from 0 that stop at the largest number, so that no attack makes a huge cost a small one.</summary>
internal static class Saturating
{
    public static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    public static long Multiply(long left, long right) =>
        right != 0 && left > long.MaxValue / right ? long.MaxValue : left * right;
}
