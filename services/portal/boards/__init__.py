"""Who leads an ormas: its boards, its dispute, who signs."""
