using Fadu.Indicators.Robustness.Drawing;

namespace Fadu.Indicators.Tests.Robustness.Drawing;

public sealed class Xoshiro256Tests
{
    // Test vectors of rand_xoshiro (https://github.com/rust-random/rngs), made with the authors' C.
    [Fact]
    public void It_gives_the_numbers_of_the_authors_program()
    {
        var random = new Xoshiro256(1, 2, 3, 4);

        Enumerable.Range(0, 10).Select(_ => random.Next()).ShouldBe(
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832,
            10595114339597558777, 2904607092377533576,
        ]);
    }

    [Fact]
    public void Its_state_is_filled_by_the_numbers_of_SplitMix64()
    {
        var state = 1234567UL;

        Enumerable.Range(0, 5).Select(_ => Xoshiro256.SplitMix(ref state)).ShouldBe(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);
    }

    [Fact]
    public void Seeds_and_streams_give_other_numbers_and_the_same_ones_the_same()
    {
        var first = new Xoshiro256(7, 0).Next();

        new Xoshiro256(7, 0).Next().ShouldBe(first);
        new[] { new Xoshiro256(7, 1).Next(), new Xoshiro256(8, 0).Next(), new Xoshiro256(-7, 0).Next() }.ShouldNotContain(first);
    }

    [Theory, InlineData(0.2), InlineData(1), InlineData(7.5)]
    public void A_gamma_variable_has_its_shape_as_mean_and_as_variance(double shape)
    {
        const int Draws = 200_000;
        var random = new Xoshiro256(42, 0);
        var drawn = Enumerable.Range(0, Draws).Select(_ => random.NextGamma(shape)).ToArray();

        var mean = drawn.Average();
        mean.ShouldBe(shape, 5 * Math.Sqrt(shape / Draws));
        drawn.Average(one => (one - mean) * (one - mean)).ShouldBe(shape, 0.05 * shape);
    }

    [Fact]
    public void A_unit_variable_stays_below_one_and_has_its_mean_in_the_middle()
    {
        var random = new Xoshiro256(42, 0);
        var drawn = Enumerable.Range(0, 100_000).Select(_ => random.NextUnit()).ToArray();

        drawn.ShouldAllBe(one => one >= 0 && one < 1);
        drawn.Average().ShouldBe(0.5, 0.005);
    }
}
