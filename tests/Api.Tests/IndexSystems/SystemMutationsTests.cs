using Fadu.Application.Access;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.IndexSystems;

public sealed class SystemMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly Viewer Coordinator = ApiFixture.As("office", Role.Coordinator);
    private static readonly Viewer Reporter = ApiFixture.As("zhao", Role.Reporter, "u");

    [Fact]
    public async Task A_text_becomes_the_draft_which_is_changed_and_published_and_everybody_sees_what_differs()
    {
        (await ImportAsync(Yaml("a", "Linear([普法经费], 0, 100)"), "findings { code } examplesRun indexSystem { code draft { publishable basedOn } version }")).ShouldBe(
            """{"data":{"importIndexSystem":{"findings":[],"examplesRun":1,"indexSystem":{"code":"a","draft":{"publishable":true,"basedOn":null},"version":1},"errors":[]}}}""");
        (await MutateAsync("publishRevision", """system: "a" """, "version")).ShouldBe(
            """{"data":{"publishRevision":{"indexSystem":{"version":1},"errors":[{"__typename":"InvalidInput","code":"field.reason","path":["input","reason"]}]}}}""");
        (await MutateAsync("publishRevision", """system: "a", reason: "首次发布" """, "latestRevision { number }")).ShouldBe(Done("publishRevision", """{"latestRevision":{"number":1}}"""));
        (await MutateAsync("startDraft", """system: "a" """, "draft { basedOn difference { isEmpty } }")).ShouldBe(Done("startDraft", """{"draft":{"basedOn":1,"difference":{"isEmpty":true}}}"""));
        (await MutateAsync("changeFormula", """system: "a", place: INDICATOR, code: "1.1", formula: "[普法经费" """, "draft { publishable findings { severity code owner pointer start length } }")).ShouldBe(Done(
            "changeFormula",
            """{"draft":{"publishable":false,"findings":[{"severity":"FAULT","code":"formula.not_closed","owner":"1.1","pointer":"/indicators/0/indicators/0/formula","start":0,"length":5}]}}"""));
        (await MutateAsync("changeFormula", """system: "a", place: INDICATOR, code: "1.1", formula: "Linear([普法经费], 0, 200)" """, "draft { examplesRun findings { code } }")).ShouldBe(Done(
            "changeFormula", """{"draft":{"examplesRun":1,"findings":[{"code":"example.marks"}]}}"""));
        (await MutateAsync("changeFormula", """system: "a", place: INDICATOR, code: "1.1", formula: "Linear([普法经费], 0, 100)" """, "code")).ShouldBe(Done("changeFormula", """{"code":"a"}"""));
        (await MutateAsync("changeMarks", """system: "a", indicator: "2", marks: "6" """, "code")).ShouldBe(Done("changeMarks", """{"code":"a"}"""));
        (await MutateAsync("normaliseMarks", """system: "a" """, "draft { definition { indicators { code marks children { marks } } } }")).ShouldBe(Done(
            "normaliseMarks", """{"draft":{"definition":{"indicators":[{"code":"1","marks":"4.55","children":[{"marks":"4.55"}]},{"code":"2","marks":"5.45","children":[]}]}}}"""));
        (await MutateAsync("changeScale", """system: "a", indicator: "2", outOf: "10", pass: "6" """, "code")).ShouldBe(Done("changeScale", """{"code":"a"}"""));
        (await MutateAsync("changeBands", """system: "a", bands: [{ name: "达标", min: "6" }, { name: "不达标", min: "0" }]""", "code")).ShouldBe(Done("changeBands", """{"code":"a"}"""));
        (await MutateAsync("changeParameter", """system: "a", parameter: "base", value: "7" """, "code")).ShouldBe(Done("changeParameter", """{"code":"a"}"""));
    }

    [Fact]
    public async Task What_stops_a_revision_is_told_by_the_code_of_what_is_at_fault_which_is_no_field_of_the_input()
    {
        await ImportAsync(Yaml("f", "Linear([普法经费], 0, 100)"), "examplesRun");
        await MutateAsync("changeFormula", """system: "f", place: INDICATOR, code: "1.1", formula: "Liner([普法经费], 0, 100)" """, "code");

        (await fixture.RunAsync(Coordinator, """mutation { publishRevision(input: { system: "f", reason: "首次发布" }) { errors { ... on Refusal { code path about } } } }"""))
            .ShouldBe("""{"data":{"publishRevision":{"errors":[{"code":"formula.unknown_function","path":["input"],"about":"1.1"}]}}}""");
    }

    [Fact]
    public async Task Marks_of_a_shipped_system_are_changed_its_examples_renewed_and_it_is_published()
    {
        await ImportAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "bwzq.yaml")), "examplesRun");
        await MutateAsync("publishRevision", """system: "BWZQ", reason: "首次发布" """, "code");
        await MutateAsync("startDraft", """system: "BWZQ" """, "code");
        await MutateAsync("changeMarks", """system: "BWZQ", indicator: "A2-3", marks: "1" """, "code");
        (await MutateAsync("changeMarks", """system: "BWZQ", indicator: "A2-2", marks: "4" """, "draft { publishable findings { code pointer } }")).ShouldBe(Done("changeMarks", """
            {"draft":{"publishable":false,"findings":[{"code":"example.total","pointer":"/examples/0/total"},{"code":"example.total","pointer":"/examples/1/total"},{"code":"example.total","pointer":"/examples/2/total"},{"code":"example.total","pointer":"/examples/5/total"}]}}
            """.Trim()));
        (await MutateAsync("publishRevision", """system: "BWZQ", reason: "突出履职评议" """, "code")).ShouldContain("\"code\":\"example.total\"");

        (await MutateAsync("renewExamples", """system: "BWZQ" """, "draft { publishable findings { code } difference { indicators { code marksChanged } } }")).ShouldBe(Done("renewExamples", """
            {"draft":{"publishable":true,"findings":[],"difference":{"indicators":[{"code":"A2-2","marksChanged":true},{"code":"A2-3","marksChanged":true}]}}}
            """.Trim()));
        (await MutateAsync("publishRevision", """system: "BWZQ", reason: "突出履职评议" """, "latestRevision { number }")).ShouldBe(Done("publishRevision", """{"latestRevision":{"number":2}}"""));
        (await fixture.RunAsync(Reporter, """mutation { renewExamples(input: { system: "BWZQ" }) { errors { __typename } } }""")).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task Every_fault_of_a_text_is_told_with_its_line()
    {
        (await ImportAsync("code: b\nname: 缺指标\nfullMarks: 很多\n", "indexSystem { code } examplesRun findings { line column severity code }")).ShouldStartWith(
            """{"data":{"importIndexSystem":{"indexSystem":null,"examplesRun":0,"findings":[{"line":1,"column":1,"severity":"FAULT","code":"structure.missing_key"}""");
        (await ImportAsync("", "findings { line message }")).ShouldContain("field.system_file");
    }

    [Fact]
    public async Task A_draft_is_the_coordinators_and_what_was_published_everybodys()
    {
        await ImportAsync(Yaml("c", "Linear([普法经费], 0, 100)"), "examplesRun");
        (await fixture.RunAsync(Reporter, """{ indexSystem(by: { code: "c" }) { code } }""")).ShouldBe("""{"data":{"indexSystem":null}}""");
        await MutateAsync("publishRevision", """system: "c", reason: "首次发布" """, "code");
        await MutateAsync("startDraft", """system: "c" """, "code");

        (await fixture.RunAsync(Reporter, """
            { indexSystem(by: { code: "c" }) { name draft { basedOn } revision(number: 2) { number } latestRevision { systemCode definition {
                fullMarks aggregate whenMissing items { code type from required choices { name } } parameters { name value } bands { name min } vetoes { code when bandsBySet { band } } } } } }
            """)).ShouldBe("""
            {"data":{"indexSystem":{"name":"示例","draft":null,"revision":null,"latestRevision":{"systemCode":"c","definition":{"fullMarks":"10","aggregate":"SUM","whenMissing":"ZERO","items":[{"code":"fund","type":"DECIMAL","from":"UNIT","required":true,"choices":[]}],"parameters":[{"name":"基数","value":"5"}],"bands":[{"name":"通过","min":"6"},{"name":"不通过","min":"0"}],"vetoes":[{"code":"V1","when":"[普法经费] < 1","bandsBySet":[]}]}}}}}
            """.Trim());
        (await MutateAsync("discardDraft", """system: "c" """, "draft { basedOn }")).ShouldBe(Done("discardDraft", """{"draft":null}"""));
        (await fixture.RunAsync(Reporter, """mutation { discardDraft(input: { system: "c" }) { errors { __typename } } }""")).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task Two_revisions_are_compared_thing_by_thing()
    {
        await ImportAsync(Yaml("d", "Linear([普法经费], 0, 100)"), "examplesRun");
        await MutateAsync("publishRevision", """system: "d", reason: "首次发布" """, "code");
        await ImportAsync(Yaml("d", "Linear([普法经费], 0, 100)").Replace("marks: 5, name: 其他", "marks: 5, name: 其它", StringComparison.Ordinal), "examplesRun");
        await MutateAsync("publishRevision", """system: "d", reason: "改名" """, "code");

        (await fixture.RunAsync(Reporter, """
            { revisionDifference(system: "d", from: 1, to: 2) { isEmpty system { code } items { code } indicators { code before { name } after { name } marksChanged formulaChanged moved } bandSets { code } } }
            """)).ShouldBe("""
            {"data":{"revisionDifference":{"isEmpty":false,"system":null,"items":[],"indicators":[{"code":"2","before":{"name":"其他"},"after":{"name":"其它"},"marksChanged":false,"formulaChanged":false,"moved":false}],"bandSets":[]}}}
            """.Trim());
        (await fixture.RunAsync(Reporter, """{ revisionDifference(system: "d", from: 1, to: 3) { isEmpty } }""")).ShouldContain("revision.unknown");
        (await fixture.RunAsync(Reporter, """{ revisionDifference(system: "none", from: 1, to: 3) { isEmpty } }""")).ShouldBe("""{"data":{"revisionDifference":null}}""");
    }

    private static string Yaml(string code, string formula) => $$"""
        code: {{code}}
        name: 示例
        fullMarks: 10
        bands:
          - { name: 通过, min: 6 }
          - { name: 不通过, min: 0 }
        items:
          - { code: fund, name: 普法经费, type: decimal, min: 0, max: 1000 }
        parameters:
          - { code: base, name: 基数, type: decimal, value: 5 }
        indicators:
          - code: "1"
            name: 保障
            marks: 5
            indicators:
              - code: "1.1"
                name: 经费
                marks: 5
                formula: "{{formula}}"
                examples:
                  - { given: { 普法经费: 100 }, marks: 5 }
          - { code: "2", marks: 5, name: 其他, formula: "Linear([普法经费], 0, [基数])" }
        vetoes:
          - { code: V1, name: 无经费, when: "[普法经费] < 1", band: 不通过 }

        """;

    private Task<string> ImportAsync(string yaml, string fields) => fixture.RunAsync(
        Coordinator, "mutation ($yaml: String!) { importIndexSystem(input: { yaml: $yaml }) { FIELDS errors { __typename ... on Refusal { code path } } } }".Replace("FIELDS", fields, StringComparison.Ordinal), new { yaml });

    private Task<string> MutateAsync(string mutation, string input, string fields) => fixture.RunAsync(
        Coordinator, $"mutation {{ {mutation}(input: {{ {input} }}) {{ indexSystem {{ {fields} }} errors {{ __typename ... on Refusal {{ code path }} }} }} }}");

    private static string Done(string mutation, string system) => $"{{\"data\":{{\"{mutation}\":{{\"indexSystem\":{system},\"errors\":[]}}}}}}";
}
