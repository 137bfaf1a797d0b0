namespace Fadu.Benchmarks.Service.Calling;

/// <summary>The operations of those who work with the service.</summary>
internal static class Documents
{
    private const string Refusals = "errors { __typename ... on Refusal { code message path } }";

    public const string SignIn = $"mutation($account: String!, $password: String!) {{ signIn(input: {{ account: $account, password: $password }}) {{ token {Refusals} }} }}";

    public const string ChangePassword =
        $"mutation($old: String!, $new: String!) {{ changePassword(input: {{ password: $old, newPassword: $new }}) {{ token {Refusals} }} }}";

    public const string OpenAccount =
        $$"""
        mutation($name: String!, $role: Role!, $unit: String) {
          openAccount(input: { name: $name, displayName: $name }) { {{Refusals}} }
          grantRole(input: { name: $name, role: $role, unitCode: $unit }) { {{Refusals}} }
          resetPassword(input: { name: $name }) { password {{Refusals}} }
        }
        """;

    public const string MoveDeadline =
        $"mutation($round: String!, $deadline: DateTime!) {{ moveDeadline(input: {{ roundCode: $round, deadline: $deadline }}) {{ {Refusals} }} }}";

    public const string EnrolEvaluator =
        $"mutation($round: String!, $account: String!) {{ enrolEvaluator(input: {{ roundCode: $round, account: $account, name: $account }}) {{ {Refusals} }} }}";

    /// <summary>Units whose submissions stand somewhere.</summary>
    public const string Units =
        """
        query($round: String!, $status: [SubmissionStatus!], $first: Int!) {
          round(by: { code: $round }) { enrolments(first: $first, where: { withdrawn: false, status: $status }) { nodes { unitCode } } }
        }
        """;

    /// <summary>A page of the ranking: names and first-level marks.</summary>
    public const string Ranking =
        """
        query($round: String!, $first: Int!, $after: String, $orderBy: UnitScoreOrder!, $indicator: String) {
          round(by: { code: $round }) {
            scores(first: $first, after: $after, orderBy: $orderBy, indicator: $indicator) {
              nodes { unitCode unitName group rank total band firstLevel { code name score effectiveMarks } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        """;

    /// <summary>Cursors of the ranking, and nothing else.</summary>
    public const string Cursors =
        """
        query($round: String!, $after: String, $orderBy: UnitScoreOrder!, $indicator: String) {
          round(by: { code: $round }) {
            scores(first: 200, after: $after, orderBy: $orderBy, indicator: $indicator) { edges { cursor node { unitCode total } } pageInfo { hasNextPage endCursor } }
          }
        }
        """;

    /// <summary>One unit's full explained tree.</summary>
    public const string Tree =
        """
        query($round: String!, $unit: String!) {
          round(by: { code: $round }) {
            score(unit: $unit) {
              unitCode unitName group rank ranked total fullMarks band bonus deduction vetoCodes untoldVetoCodes
              indicators {
                code name parentCode level isLeaf state nominalMarks effectiveMarks score achievement result outOf passed isClamped missingReason
                explanation {
                  rule source appliesWhen { formula lines } formula { formula lines isWithheld result { formula value sentence whyMissing steps { formula value sentence } } }
                  remarks { kind text } whyMissing whenMissing marksFrom marksTo
                }
              }
              explanation {
                total
                bonuses { code name marks most formula { formula lines } remarks { kind text } }
                deductions { code name marks most formula { formula lines } remarks { kind text } }
                vetoes { code name outcome tells effect condition { formula lines } }
                gates { code name outcome tells effect condition { formula lines } }
                statuses { code name outcome tells effect }
                checks { code name outcome tells effect }
                bands { name min isReached isBand isBeforeVetoes behind }
              }
            }
          }
        }
        """;

    /// <summary>One unit's total.</summary>
    public const string Total = "query($round: String!, $unit: String!) { round(by: { code: $round }) { score(unit: $unit) { total } } }";

    /// <summary>What a unit has submitted.</summary>
    public const string Items =
        "query($round: String!, $unit: String!) { submission(roundCode: $round, unitCode: $unit) { status version items { code submitted { number } evidence { sha256 } } } }";

    /// <summary>The newest events of a submission.</summary>
    public const string History =
        """
        query($round: String!, $unit: String!, $after: String) {
          history(of: { submission: { roundCode: $round, unitCode: $unit } }, first: 200, after: $after) {
            nodes { version type subject body } pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public static readonly string Report = Submission("reportItems", "ReportItemsInput");

    public static readonly string Submit = Submission("submitSubmission", "SubmitSubmissionInput");

    public static readonly string Verify = Submission("verifyItems", "VerifyItemsInput");

    public static readonly string Correct = Submission("correctItem", "CorrectItemInput");

    public static readonly string Return = Submission("returnSubmission", "ReturnSubmissionInput");

    public const string ScoreChanged =
        "subscription($round: String!, $unit: String!) { scoreChanged(roundCode: $round, unitCode: $unit) { position score { total rank } } }";

    private static string Submission(string mutation, string input) =>
        $"mutation($input: {input}!) {{ {mutation}(input: $input) {{ submission {{ status version }} {Refusals} }} }}";
}
