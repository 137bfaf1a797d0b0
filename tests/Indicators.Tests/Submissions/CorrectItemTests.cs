using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class CorrectItemTests
{
    private static readonly CorrectItem _command = new(Context, "fund", V(90), "决算是 90");
    private static readonly ItemCorrected _corrected = new("fund", V(90), "决算是 90", 1);

    [Fact]
    public void Another_value_is_put_in_place_with_a_reason()
    {
        Given(Submitted).When(_command.Decide).Then(_corrected);
        Given([.. Submitted, _corrected]).When(_command.Decide).ThenNothing();
        Given([.. Submitted, _corrected]).When((_command with { Reason = "决算书第 3 页" }).Decide).Then(_corrected with { Reason = "决算书第 3 页" });
    }

    [Fact]
    public void What_the_unit_left_out_can_be_put_in() =>
        Given(Submitted).When(new CorrectItem(Context, "note", V("夜校"), "现场看到").Decide).Then(new ItemCorrected("note", V("夜校"), "现场看到", 1));

    [Fact]
    public void The_same_value_is_no_correction() =>
        Given(Submitted).When((_command with { Value = V(100.0m), Reason = "" }).Decide).ThenRefused("submission.same_value fund", "field.reason reason");

    [Fact]
    public void The_value_fits_the_item()
    {
        Given(Submitted).When((_command with { Value = V(-5) }).Decide).ThenRefused("value.out_of_range fund");
        Given(Submitted).When((_command with { Item = "visit" }).Decide).ThenRefused("submission.wrong_source visit");
        Given(Submitted).When((_command with { Item = "gone" }).Decide).ThenRefused("submission.unknown_item gone");
        Given(Accepted).When(_command.Decide).ThenRefused("submission.not_submitted");
    }
}
