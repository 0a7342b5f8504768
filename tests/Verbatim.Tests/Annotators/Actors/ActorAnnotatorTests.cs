using System.Text;
using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Reporting;
using Verbatim.Text;

namespace Verbatim.Tests.Annotators.Actors;

[TestClass]
public sealed class ActorAnnotatorTests
{
    private static readonly Lazy<PipelineDriver> Tagging = new(() =>
        PipelineDriver.Create(PipelineConfig.Default, [new PartOfSpeechAnnotator(new VerbatimLinguisticLayer(LanguageModels.Open(Repository.PathOf("models"))))], []));

    [TestMethod]
    public void A_last_name_and_a_title_belong_to_the_full_name()
    {
        ActorRecord actor = Actors("[PER Tom Reed] left. [PER Reed] came back. [ORG Mr. Reed] slept.").Single();
        Assert.AreEqual(("Tom Reed", ActorKind.Person), (actor.Name, actor.Kind));
        Assert.HasCount(3, actor.Mentions);
    }

    [TestMethod]
    public void A_generational_suffix_tells_father_and_son_apart()
    {
        ActorRecord[] actors = Actors("[PER Tom Reed Jr.] wrote to [PER Tom Reed]. [PER Reed Jr.] waited. [PER Reed] called.");
        CollectionAssert.AreEqual(new[] { "Tom Reed Jr.", "Tom Reed" }, actors.Select(actor => actor.Name).ToArray());
        CollectionAssert.AreEqual(new[] { 2, 2 }, actors.Select(actor => actor.Mentions.Count).ToArray());
    }

    [TestMethod]
    public void A_first_name_that_only_one_person_has_is_that_person() =>
        Assert.HasCount(2, Actors("[PER Ana Brook] met [PER Tom Reed]. [PER Ana] smiled.").First(actor => actor.Name == "Ana Brook").Mentions);

    [TestMethod]
    public void A_first_name_of_several_is_who_was_named_last()
    {
        ActorRecord[] actors = Actors("[PER Ana Brook] met [PER Ana Reed]. [PER Reed] was late. [PER Ana] smiled.");
        Assert.HasCount(2, actors);
        Assert.HasCount(3, actors.First(actor => actor.Name == "Ana Reed").Mentions);
    }

    [TestMethod]
    public void An_acronym_stands_for_what_was_named_last_before_it()
    {
        ActorRecord[] actors = Actors("The [ORG Vale Sports Council] met. The [ORG Vale Safety Council] did not. The [ORG VSC] called.");
        Assert.AreEqual("VSC", actors.Single(actor => actor.Name == "Vale Safety Council").Aliases.Single());
    }

    [TestMethod]
    [DataRow("[ORG The Vale Times] printed it. The [ORG Vale Times] sold out.")]
    [DataRow("[ORG Brook Mills, Inc.] grew. [ORG Brook Mills] shrank.")]
    [DataRow("The [ORG Vale Committee for Clean Rivers] met. The [ORG Vale Committee] adjourned.")]
    public void Forms_of_one_organization_are_joined(string text) => Assert.HasCount(1, Actors(text));

    [TestMethod]
    public void A_description_is_who_was_called_so()
    {
        ActorRecord[] actors = Actors("[PER Tom Reed], a publicist, met [PER Ana Brook]. The publicist left.");
        Assert.AreEqual("The publicist", Of(actors, "Tom Reed", MentionForm.Nominal).Single());
        Assert.IsEmpty(Of(actors, "Ana Brook", MentionForm.Nominal));
    }

    [TestMethod]
    public void The_company_is_the_organization_at_hand() =>
        Assert.AreEqual("The company", Of(Actors("[PER Tom Reed] praised [ORG Brook Mills]. The company thanked him."), "Brook Mills", MentionForm.Nominal).Single());

    [TestMethod]
    public void A_family_is_no_actor() => Assert.HasCount(1, Actors("[PER Tom Reed] came with all the [ORG Reeds]."));

    [TestMethod]
    public void A_paper_is_a_newspaper() =>
        Assert.HasCount(1, Of(Actors("The [ORG Vale Times] asked [ORG Brook Mills]. The paper waited."), "Vale Times", MentionForm.Nominal));

    [TestMethod]
    public void A_relative_is_who_was_called_so() => Assert.AreEqual(
        "the senator's son", Of(Actors("[PER Tom Reed], the oldest son of the senator, met [ORG Brook Mills]. Then [PER Ana Brook] called the senator's son."), "Tom Reed", MentionForm.Nominal).Single());

    [TestMethod]
    [DataRow("They met Special Counsel [PER Ana Brook] again.", "Special Counsel")]
    [DataRow("The votes boost President [PER Ana Brook] again.", "President")]
    [DataRow("They met former campaign manager [PER Ana Brook] again.", "former campaign manager")]
    [DataRow("They met [PER Ana Brook], a doctor from Vale, again.", "doctor from Vale")]
    public void Roles_stand_beside_the_name(string text, string role) => Assert.AreEqual(role, Actors(text)[0].Roles.Single().Text);

    [TestMethod]
    [DataRow("Through a spokeswoman, [PER Ana Brook] declined.")]
    [DataRow("After the president, [PER Ana Brook] spoke.")]
    public void Somebody_else_in_front_is_no_role(string text) => Assert.IsEmpty(Actors(text)[0].Roles);

    [TestMethod]
    [DataRow("The company picnic ended.")]
    [DataRow("The company of friends left.")]
    [DataRow("He left the company-owned house.")]
    public void A_noun_inside_a_longer_phrase_is_no_description(string text) =>
        Assert.IsEmpty(Of(Actors("[ORG Brook Mills] grew. " + text), "Brook Mills", MentionForm.Nominal));

    [TestMethod]
    public void A_pronoun_agrees_with_the_role_of_its_actor()
    {
        ActorRecord[] actors = Actors("Spokeswoman [PER Ana Brook] met [PER Tom Reed]. She left before he did.");
        Assert.AreEqual("She", Of(actors, "Ana Brook", MentionForm.Pronoun).Single());
        Assert.AreEqual("he", Of(actors, "Tom Reed", MentionForm.Pronoun).Single());
    }

    [TestMethod]
    public void Words_in_quotation_marks_are_left_to_the_quotations() =>
        Assert.IsEmpty(Of(Actors("[PER Tom Reed] came. “He is the boss,” someone said."), "Tom Reed", MentionForm.Pronoun));

    [TestMethod]
    public void An_account_belongs_to_its_owner() => Assert.HasCount(1, Actors("[ORG Brook Mills] wrote as @brook_mills again."));

    [TestMethod]
    public void Mentions_are_ordered_and_carry_their_text()
    {
        const string text = "[PER Tom Reed], a publicist, met [PER Ana Brook]. She knew the publicist. [PER Reed] said so. He left.";
        (AnnotatedArticle article, ActorRecord[] actors) = Run(text);
        foreach (ActorRecord actor in actors)
        {
            CollectionAssert.AreEqual(actor.Mentions.OrderBy(mention => mention.Span).ToArray(), actor.Mentions.ToArray());
            Assert.IsTrue(actor.Mentions.All(mention => article.Text.ToString(mention.Span) == mention.Text));
        }
    }

    private static string[] Of(ActorRecord[] actors, string name, MentionForm form) =>
        [.. actors.Single(actor => actor.Name == name).Mentions.Where(mention => mention.Form == form).Select(mention => mention.Text)];

    private static ActorRecord[] Actors(string marked) => Run(marked).Actors;

    /// <summary>Runs the annotator over a text with its names marked: <c>[PER Tom Reed] left.</c></summary>
    private static (AnnotatedArticle Article, ActorRecord[] Actors) Run(string marked)
    {
        var text = new StringBuilder();
        var names = new List<Annotation<NameRecord>>();
        foreach (string piece in marked.Split('[', ']'))
        {
            NameKind? kind = piece.Split(' ')[0] switch { "PER" => NameKind.Person, "ORG" => NameKind.Organization, "LOC" => NameKind.Location, _ => null };
            string part = kind is null ? piece : piece[4..];
            if (kind is { } named)
            {
                names.Add(new(new TextSpan(text.Length, part.Length), new NameRecord(part, named, 0.9f)));
            }

            text.Append(part);
        }

        AnnotatedArticle article = Tagging.Value.Run(ArticleParsers.Parse(text.ToString())).Article.With(NameRecord.Layer, new Layer<NameRecord>(names));
        return (article, [.. new ActorAnnotator().Annotate(article, CancellationToken.None).Values]);
    }
}
