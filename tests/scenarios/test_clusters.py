"""What offices really live through with coaching, told with invented organisations."""

from tests.portal.on_pages import read

BOGOR, REACHED = 210, 75
COUNTS = {"chair": 1, "secretary": 0, "treasurer": 0, "division": 0, "member": 1}


def test_bogors_ten_meetings_of_a_year_reached_75_of_210_ormas(office):
    everybody = [office.register(f"Forum Contoh {n:03}") for n in range(1, BOGOR + 1)]
    about = {"purpose": "Ormas mengenal dirinya.", "modules": ["leadership"], "ground": "DPA Contoh"}
    programme = office.begin("clusters.open_programme", title="Bina ormas", year="2021", **about)
    for number in range(1, 11):
        plan = {"title": f"Bina ormas ke-{number}", "modules": ["leadership"], "place": "Aula Contoh"}
        plan |= {"day": f"2021-{number:02}-10", "starts": "09:00", "clusters": [], "partners": []}
        meeting = office.begin("clusters.plan_meeting", programme=programme, **plan)
        office.ask("clusters.invite_ormas", meeting=meeting, ormas=everybody, chosen_by="seluruh register")
        office.ask("clusters.hold_meeting", meeting=meeting)
        came = [{"ormas": each, **COUNTS} for each in everybody[number - 1 : REACHED : number]]
        office.ask("clusters.record_attendance", meeting=meeting, came=came, absent=[])
    seen = read(office.visitor("2021-12-20"), "/pembinaan?tahun=2021")
    assert "10 pertemuan berlangsung; 75 dari 210 ormas hadir paling sedikit satu kali." in seen
