using System.Globalization;

namespace Fadu.EventStore.Tests;

/// <summary>Where random tests start: the environment variable FADU_SEED, else always the same number, so that a run can be repeated.</summary>
internal static class TestSeed
{
    public static int Value { get; } = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260305;
}
